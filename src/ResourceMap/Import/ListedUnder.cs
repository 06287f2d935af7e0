using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>
/// The département under which a file lists a record: that of its first site, else of the first site that its row
/// speaks of. It says what a file complete for a département may withdraw; a record without one is withdrawn only by a
/// file complete for France.
/// </summary>
internal static class ListedUnder
{
    public static IEnumerable<StatedRecord> Marked(IReadOnlyList<StatedRecord> row)
    {
        var ofRow = row.Select(FirstDepartement).FirstOrDefault(departement => departement is not null);
        return row.Select(record => record with
        {
            Departement = record.Departement ?? FirstDepartement(record) ?? ofRow,
        });
    }

    private static TerritoryId? FirstDepartement(StatedRecord record) =>
        record.Content?.Find<SitesFacet>()?.Items.Select(site => site.Commune?.Code)
            .FirstOrDefault(code => code is not null) is { Length: 5 } commune
            ? TerritoryId.Departement(commune.StartsWith("97", StringComparison.Ordinal)
                || commune.StartsWith("98", StringComparison.Ordinal) ? commune[..3] : commune[..2])
            : null;
}
