using System.Text.RegularExpressions;
using ResourceMap.Import.Finess;
using ResourceMap.Import.Statements;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>Every layout that can be imported, in the order of the verb <c>sources</c>.</summary>
public static partial class Layouts
{
    public static IReadOnlyList<ILayout> All { get; } =
        [new FinessEt(), new FinessEj(), new FinessEquipement(), new StatementsLayout()];

    /// <summary>Who states a file of this layout.</summary>
    /// <param name="given">What the person who brings it says; null for nothing.</param>
    public static Reading<string> SourceOf(ILayout layout, string? given) => (layout.StatedBy, given) switch
    {
        (LayoutSource.Given, null) => Refused(
            $"{layout.Name} ne dit pas de qui est le fichier : ajoutez --source file: et le nom de l'organisation.",
            given),
        (LayoutSource.Given, _) => FileSource().IsMatch(given)
            ? given
            : Refused("Une source est file: et le nom court de l'organisation, tel que file:cd37.", given),
        (_, null) => layout.Name,
        (LayoutSource.Itself, _) => Refused(
            $"Un fichier {layout.Name} parle en son propre nom : retirez --source.", given),
        _ => Refused($"Chaque ligne d'un fichier {layout.Name} dit sa source : retirez --source.", given),
    };

    private static Refusal Refused(string sentence, string? given) =>
        new(RefusalCode.InvalidInput, sentence, "source", given);

    [GeneratedRegex(@"^file:[a-z0-9][a-z0-9-]{0,38}\z")]
    private static partial Regex FileSource();
}
