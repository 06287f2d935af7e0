using System.Text.Json.Nodes;
using ResourceMap.Journal;
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

    private static TerritoryId? FirstDepartement(StatedRecord record)
    {
        var sites = record.Content?.Facets.GetValueOrDefault(FacetNames.Sites) as JsonArray ?? [];
        var commune = sites.Select(site => site?["commune"]?.GetValue<string>())
            .FirstOrDefault(code => code is not null);
        return commune is { Length: 5 }
            ? TerritoryId.Departement(commune.StartsWith("97", StringComparison.Ordinal)
                || commune.StartsWith("98", StringComparison.Ordinal) ? commune[..3] : commune[..2])
            : null;
    }
}
