using ResourceMap.Import.Statements;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>What a file is the complete list of: records of one source, of one département or of all France.</summary>
/// <param name="Source">The source whose unseen records may be withdrawn.</param>
public sealed record CompleteScope(string Text, string Source, TerritoryId Territory)
{
    /// <summary>Reads <c>finess/DEP-37</c>, <c>file:exemple/FR</c>; null when it does not fit the import.</summary>
    /// <param name="importedSource"><c>statements</c> speaks for any source, every other layout for itself.</param>
    public static CompleteScope? TryParse(string text, string importedSource)
    {
        var slash = text.LastIndexOf('/');
        if (slash <= 0 || !TerritoryId.TryParse(text[(slash + 1)..], out var territory)
            || territory.Kind is not (TerritoryKind.Departement or TerritoryKind.Pays))
            return null;
        var family = text[..slash];
        if (importedSource == StatementsLayout.Word)
            return new CompleteScope(text, family, territory);
        var isOfFamily = importedSource == family
            || importedSource.StartsWith(family + "-", StringComparison.Ordinal);
        return isOfFamily ? new CompleteScope(text, importedSource, territory) : null;
    }
}
