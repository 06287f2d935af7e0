using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>
/// Holds the territories that a row names against today's geography, and the commune that it declares against the one
/// that holds its point. What differs is reported and nothing is corrected: either may be wrong, or the point lies on
/// the border.
/// </summary>
public sealed class PlaceCheck(Geography geography, TerritoryLocator locator) : IRowCheck
{
    /// <summary>None when all agree, or when what would be compared is not known.</summary>
    public IEnumerable<Refusal> Remarks(StatedRecord record)
    {
        var facets = record.Content?.Facets;
        var sites = facets?.GetValueOrDefault(FacetNames.Sites) as JsonArray ?? [];
        return TerritoriesOf(facets?.GetValueOrDefault(FacetNames.Coverage))
            .Concat(TerritoriesOf(facets?.GetValueOrDefault(FacetNames.Agreement)?["territories"]))
            .Concat(sites.Select(CommuneOf).OfType<TerritoryId>())
            .Distinct().Select(Unclear)
            .Concat(sites.Select(Difference))
            .OfType<string>()
            .Select(sentence => new Refusal(RefusalCode.RowDoubtful, sentence));
    }

    private static IEnumerable<TerritoryId> TerritoriesOf(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(TerritoriesOf),
        JsonObject fields => fields.SelectMany(field => TerritoriesOf(field.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) && TerritoryId.TryParse(text, out var id) => [id],
        _ => [],
    };

    private static TerritoryId? CommuneOf(JsonNode? site) =>
        site?["commune"]?.GetValue<string>() is { } code ? TerritoryId.Commune(code) : null;

    private string? Unclear(TerritoryId id) => geography.Heirs(id) switch
    {
        [] => $"Territoire inconnu ou qui n'existe plus, et donc sans effet : {id}.",
        [_] => null,
        var heirs => $"{id} est aujourd'hui l'un de {string.Join(", ", heirs.Select(Named))} : indiquez lequel.",
    };

    private string? Difference(JsonNode? site)
    {
        if (CommuneOf(site) is not { } commune
            || site!["longitude"]?.GetValue<double>() is not { } longitude
            || site["latitude"]?.GetValue<double>() is not { } latitude
            || locator.Locate(new GeoPoint(longitude, latitude)).Commune is not { } found)
            return null;
        var declared = geography.Heirs(commune);
        return declared.Count == 0 || declared.Contains(found)
            ? null
            : $"Commune déclarée {Named(declared[0])}, mais le point est dans {Named(found)}.";
    }

    private string Named(TerritoryId commune) => $"{geography.Find(commune)?.Name} ({commune.Code})";
}
