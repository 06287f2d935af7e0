using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>Says what is doubtful in a row that is taken in all the same.</summary>
public interface IRowCheck
{
    /// <summary>French sentences; none when there is nothing to say.</summary>
    IEnumerable<string> Remarks(StatedRecord record);
}

public static class RowChecks
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<IRowCheck> Of(
        Geography geography, TerritoryLocator locator, Nomenclature nomenclature) =>
        [new PlaceCheck(geography, locator), new CodeCheck(nomenclature)];
}
