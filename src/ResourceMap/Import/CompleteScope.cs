using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>What a file is the complete list of: records of one source, of one département or of all France.</summary>
/// <param name="Source">The source whose unseen records may be withdrawn.</param>
public sealed record CompleteScope(string Text, string Source, TerritoryId Territory)
{
    /// <summary>Reads <c>finess/DEP-37</c>, <c>file:exemple/FR</c>; null when it does not fit the import.</summary>
    /// <param name="importedSource">Where each line of a layout names its own, its name stands for any source.</param>
    public static CompleteScope? TryParse(string text, string importedSource)
    {
        var slash = text.LastIndexOf('/');
        if (slash <= 0 || !TerritoryId.TryParse(text[(slash + 1)..], out var territory)
            || territory.Kind is not (TerritoryKind.Departement or TerritoryKind.Pays))
            return null;
        var family = text[..slash];
        if (StatesAny(importedSource))
            return new CompleteScope(text, family, territory);
        return family == importedSource || family == FamilyOf(importedSource)
            ? new CompleteScope(text, importedSource, territory)
            : null;
    }

    /// <summary>A scope that fits the import, to show how one is written.</summary>
    public static string Example(string importedSource) =>
        $"{(StatesAny(importedSource) ? "file:cd37" : FamilyOf(importedSource))}/DEP-37";

    private static bool StatesAny(string importedSource) => Layouts.All.Any(
        layout => layout.Name == importedSource && layout.StatedBy == LayoutSource.EachLine);

    /// <summary>The files of one publisher may be several; an organisation is one whatever dash its name has.</summary>
    private static string FamilyOf(string source) => source.Contains(':') ? source : source.Split('-')[0];
}
