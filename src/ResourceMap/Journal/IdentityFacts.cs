using ResourceMap.Catalog;
using ResourceMap.Journal.Facets;
using ResourceMap.Territories;

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
    /// <param name="geography">Carries a commune to that of today: two years of codes name one place.</param>
    public static IdentityFacts? Of(IReadOnlyList<Head> entity, Geography geography)
    {
        if (entity.All(head => head.Payload is null))
            return null;
        var anchor = entity.FirstOrDefault(head => head.Id == head.Anchor)
            ?? entity.MinBy(head => head.FirstPosition)!;
        return new IdentityFacts(
            anchor.Anchor, anchor.Key, entity.Min(head => head.FirstPosition), anchor.IsIdentityStated,
            Values(entity, IdentityNumber.Finess), Values(entity, IdentityNumber.Siret),
            entity.Select(head => PlaceOf(head, geography)).FirstOrDefault(place => place is not null));
    }

    private static HashSet<string> Values(IEnumerable<Head> entity, string scheme) => entity
        .SelectMany(head => IdentityNumber.Of(head.Payload))
        .Where(number => number.Scheme == scheme)
        .Select(number => number.Value)
        .ToHashSet(StringComparer.Ordinal);

    private static string? PlaceOf(Head head, Geography geography) =>
        head.Payload?.Find<SitesFacet>() is { Items: [{ Commune: { } commune }, ..] }
        && head.Payload.Find<KindFacet>() is { } kind
            ? $"{Today(commune, geography)} {kind.Code}"
            : null;

    /// <summary>The code as it stands where nobody, or more than one commune, is its heir.</summary>
    private static string Today(TerritoryId commune, Geography geography) =>
        geography.Heirs(commune) is [var heir] ? heir.Code : commune.Code;
}
