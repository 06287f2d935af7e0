using System.Text.Json.Nodes;
using ResourceMap.Catalog;

namespace ResourceMap.Journal;

/// <summary>
/// What an entity is, out of what its records state: each facet comes whole from the record whose source ranks best
/// for it; equal ranks go to the later date, then to source and key. The order of arrival plays no part.
/// </summary>
public static class Resolution
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <param name="heads">Of this entity, at least one.</param>
    /// <returns>
    /// Withdrawn records say nothing; once all are withdrawn, the entity keeps what they said last.
    /// </returns>
    public static ResolvedEntity Resolve(EntityId anchor, IReadOnlyList<Head> heads, SourceRanks ranks)
    {
        var ordered = heads.OrderBy(head => head.Key.Source, StringComparer.Ordinal)
            .ThenBy(head => head.Key.Kind)
            .ThenBy(head => head.Key.ExternalId, StringComparer.Ordinal)
            .ToList();
        var isWithdrawn = ordered.All(head => head.Payload is null);
        var said = ordered.Select(head => (Head: head, Payload: isWithdrawn ? head.LastPayload : head.Payload))
            .Where(pair => pair.Payload is not null)
            .ToList();
        var facets = new Dictionary<string, ResolvedFacet>();
        var conflicts = new List<FacetConflict>();
        foreach (var facet in Facet.All)
        {
            var versions = said.Where(pair => pair.Payload!.Facets.ContainsKey(facet))
                .Select(pair => Version(pair.Head, pair.Payload!.Facets[facet]))
                .OrderByDescending(version => IsSensitive(facet, version.Value))
                .ThenBy(version => ranks.Of(version.Record.Source, facet))
                .ThenByDescending(version => version.StatedOn)
                .ToList();
            if (versions.Count == 0)
                continue;
            facets[facet] = facet == Facet.Offers ? FreshestOffers.Of(versions) : versions[0];
            conflicts.AddRange(Conflicts(facet, versions));
        }

        return new ResolvedEntity(
            anchor, KindOf(anchor, ordered), [.. ordered.Select(head => head.Key.Id).Append(anchor).Distinct().Order()],
            facets, conflicts, isWithdrawn ? ordered.Max(WithdrawnOn) : null);
    }

    /// <summary>Whoever says that an address is sensitive is heard, whatever the rank (practice C19).</summary>
    private static bool IsSensitive(string facet, JsonNode? value) =>
        facet == Facet.Visibility && value?.GetValue<string>() == "SENSITIVE";

    private static ResolvedFacet Version(Head head, JsonNode? value) =>
        new(value, head.Key, head.StatedOn, head.Vintage, head.Position);

    private static IEnumerable<FacetConflict> Conflicts(string facet, List<ResolvedFacet> versions)
    {
        if (versions.Count == 1)
            return [];
        var kept = CanonicalJson.Write(versions[0].Value);
        return versions.Skip(1)
            .Where(other => CanonicalJson.Write(other.Value) != kept)
            .Select(other => new FacetConflict(facet, versions[0], other));
    }

    private static RecordKind KindOf(EntityId anchor, List<Head> ordered) =>
        (ordered.FirstOrDefault(head => head.Key.Id == anchor) ?? ordered[0]).Key.Kind;

    private static DateOnly WithdrawnOn(Head head) => head.StatedOn
        ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(head.RecordedAtUtc, Paris));
}
