using ResourceMap.Import;
using ResourceMap.Refusals;

namespace ResourceMap.Server.Commands;

/// <summary>What the verb <c>import</c> was asked to do.</summary>
/// <param name="Name">Of a layout, or of a kind of reference data.</param>
internal sealed record ImportOrder(string Name, IReadOnlyList<string> Files)
{
    public string? Source { get; init; }

    public string? Scope { get; init; }

    public string? Vintage { get; init; }

    public bool IsConfirmed { get; init; }

    public bool IsDry { get; init; }

    /// <summary>Null for reference data.</summary>
    public ILayout? Layout => Layouts.All.FirstOrDefault(layout => layout.Name == Name);

    /// <summary>Who states the files, once the order holds together.</summary>
    public Reading<string> Read() =>
        Files.FirstOrDefault(file => !File.Exists(file)) is { } missing ? Refused($"Fichier introuvable : {missing}.")
        : Vintage is not null && !ImportReference.TakesVintage(Name) ? Refused(
            $"--vintage ne vaut que pour les contours (outlines) : un fichier {Name} dit lui-même son millésime.")
        : Layout is { } layout ? ReadSource(layout)
        : !ImportReference.Sources.ContainsKey(Name) ? Refused(
            $"Format inconnu : {Name}. Formats : "
            + string.Join(", ", SourcesCommand.Described.Select(each => each.Name)) + ".")
        : Source is not null || Scope is not null || IsDry ? Refused(
            $"{Name} est une donnée de référence : --source, --complete et --dry-run n'y valent pas.")
        : Name;

    private Reading<string> ReadSource(ILayout layout)
    {
        var source = Layouts.SourceOf(layout, Source);
        return !source.IsRead || Scope is null ? source
            : CompleteScope.TryParse(Scope, source.Value) is null ? Refused(
                $"« {Scope} » n'est pas une portée de {source.Value} : "
                + $"par exemple {CompleteScope.Example(source.Value)}.")
            : Files.Count > 1 ? Refused("--complete vaut pour un seul fichier.")
            : source;
    }

    private static Refusal Refused(string sentence) => new(RefusalCode.InvalidInput, sentence);
}
