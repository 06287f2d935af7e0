using System.Text.Json.Nodes;
using ResourceMap.Catalog;

namespace ResourceMap.Journal;

/// <summary>What tells one entity from another.</summary>
/// <param name="Key">Of the anchor record.</param>
/// <param name="Place">Commune and category; null when one of them is not said.</param>
/// <param name="IsIdentityStated">A same-as was stated for the anchor record itself.</param>
public sealed record IdentityFacts(
    EntityId Anchor,
    RecordKey Key,
    long FirstPosition,
    bool IsIdentityStated,
    IReadOnlyCollection<string> FinessNumbers,
    IReadOnlyCollection<string> Sirets,
    string? Place)
{
    /// <summary>
    /// Null where no record says anything. An anchor that was never stated is spoken for by its first record.
    /// </summary>
    public static IdentityFacts? Of(IReadOnlyList<Head> entity)
    {
        if (entity.All(head => head.Payload is null))
            return null;
        var anchor = entity.FirstOrDefault(head => head.Id == head.Anchor)
            ?? entity.MinBy(head => head.FirstPosition)!;
        return new IdentityFacts(
            anchor.Anchor, anchor.Key, entity.Min(head => head.FirstPosition), anchor.IsIdentityStated,
            Values(entity, "finess"), Values(entity, "siret"),
            entity.Select(PlaceOf).FirstOrDefault(place => place is not null));
    }

    private static HashSet<string> Values(IEnumerable<Head> entity, string scheme) => entity
        .SelectMany(head => Said(head, FacetNames.Identifiers) as JsonArray ?? [])
        .Where(identifier => identifier?["scheme"]?.GetValue<string>() == scheme)
        .Select(identifier => identifier!["value"]!.GetValue<string>())
        .ToHashSet(StringComparer.Ordinal);

    private static string? PlaceOf(Head head)
    {
        var commune = (Said(head, FacetNames.Sites) as JsonArray)?.FirstOrDefault()?["commune"]?.GetValue<string>();
        var kind = Said(head, FacetNames.Kind)?["code"]?.GetValue<string>();
        return commune is null || kind is null ? null : $"{commune} {kind}";
    }

    private static JsonNode? Said(Head head, string facet) => head.Payload?.Facets.GetValueOrDefault(facet);
}
