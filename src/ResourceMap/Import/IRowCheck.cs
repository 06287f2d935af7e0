using ResourceMap.Journal;
using ResourceMap.References;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>Says what is doubtful in a row that is taken in all the same.</summary>
public interface IRowCheck
{
    /// <summary>None when there is nothing to say.</summary>
    IEnumerable<Refusal> Remarks(StatedRecord record);
}

public static class RowChecks
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<IRowCheck> Of(ReferenceData reference) =>
    [
        new PlaceCheck(reference.Geography, reference.Locator), new SiteCheck(), new CodeCheck(reference.Nomenclature),
    ];
}
