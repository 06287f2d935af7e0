using System.CommandLine;
using ResourceMap.Import;

namespace ResourceMap.Server.Commands;

/// <summary><c>import SOURCE FILE…</c>: brings files into the directory.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Source = new("source")
    {
        Description = "L'une des sources que liste le verbe sources",
    };

    private static readonly Argument<string[]> Files = new("fichier")
    {
        Description = "Fichiers, compressés (.gz) ou non",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Complete = new("--complete")
    {
        Description = "Le fichier est la liste complète de cette portée (finess/DEP-37) : ce qu'il n'a plus est retiré",
    };

    private static readonly Option<bool> Yes = new("--yes")
    {
        Description = "Retire ou remplace sans demander, même beaucoup",
    };

    private static readonly Option<string?> Vintage = new("--vintage")
    {
        Description = "Millésime des contours (cog:2018)",
    };

    public static Command Create()
    {
        var command = new Command("import", "Importe des fichiers dans l'annuaire")
        {
            Source, Files, Complete, Yes, Vintage,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var source = parsed.GetValue(Source)!;
            var files = parsed.GetValue(Files)!;
            if (Fault(source, files, parsed.GetValue(Complete)) is { } fault)
            {
                await Console.Error.WriteLineAsync(fault);
                return ExitCodes.Usage;
            }

            var import = await ImportVerb.PrepareAsync(cancellationToken);
            return ImportReference.Sources.ContainsKey(source)
                ? await import.RunReferenceAsync(
                    source, files, parsed.GetValue(Vintage), parsed.GetValue(Yes), cancellationToken)
                : await import.RunSourceAsync(
                    Find(source)!, files, parsed.GetValue(Complete), parsed.GetValue(Yes), cancellationToken);
        });
        return command;
    }

    private static ISource? Find(string name) => Sources.All.FirstOrDefault(source => source.Name == name);

    private static string? Fault(string source, string[] files, string? scope)
    {
        if (Find(source) is null && !ImportReference.Sources.ContainsKey(source))
            return $"Source inconnue : {source}. Sources : "
                + string.Join(", ", SourcesCommand.Described.Select(each => each.Name)) + ".";
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } missing)
            return $"Fichier introuvable : {missing}.";
        if (scope is not null && CompleteScope.TryParse(scope, source) is null)
            return $"« {scope} » n'est pas une portée de {source} : par exemple {source.Split('-')[0]}/DEP-37.";
        return scope is not null && files.Length > 1 ? "--complete vaut pour un seul fichier." : null;
    }
}
