using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>
/// Holds the commune that a row declares against the one that holds its point, both in today's geography. A difference
/// is reported and nothing is corrected: either may be wrong, or the point lies on the border.
/// </summary>
public sealed class PlaceCheck(Geography geography, TerritoryLocator locator)
{
    /// <summary>A French sentence; null when they agree, or when one of them is not known.</summary>
    public string? Remark(StatedRecord record) =>
        (record.Content?.Facets.GetValueOrDefault(Facet.Sites) as JsonArray ?? [])
            .Select(Difference).FirstOrDefault(remark => remark is not null);

    private string? Difference(JsonNode? site)
    {
        if (site?["commune"]?.GetValue<string>() is not { } code
            || site["longitude"]?.GetValue<double>() is not { } longitude
            || site["latitude"]?.GetValue<double>() is not { } latitude
            || locator.Locate(new GeoPoint(longitude, latitude)).Commune is not { } found)
            return null;
        var declared = geography.Heirs(TerritoryId.Commune(code));
        return declared.Count == 0 || declared.Contains(found)
            ? null
            : $"Commune déclarée {Named(declared[0])}, mais le point est dans {Named(found)}.";
    }

    private string Named(TerritoryId commune) => $"{geography.Find(commune)?.Name} ({commune.Code})";
}
