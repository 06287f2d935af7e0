using ResourceMap.Catalog;
using ResourceMap.Journal.Facets;

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
        var ordered = heads.Count == 1 ? heads : heads.OrderBy(head => head.Key.Source, StringComparer.Ordinal)
            .ThenBy(head => head.Key.Kind)
            .ThenBy(head => head.Key.ExternalId, StringComparer.Ordinal)
            .ToList();
        var records = ordered.Select(head => head.Id).ToList();
        var isWithdrawn = ordered.All(head => head.Payload is null);
        var facets = new Dictionary<string, ResolvedFacet>();
        var conflicts = new List<FacetConflict>();
        var speaking = ordered.Select(head => (Head: head, Says: isWithdrawn ? head.LastPayload : head.Payload))
            .Where(each => each.Says is not null)
            .ToList();
        var stated = VersionsOf(speaking);
        foreach (var facet in FacetNames.All.Where(stated.ContainsKey))
        {
            var versions = stated[facet];
            var best = versions.Count == 1 ? versions : BestFirst(facet, versions, ranks);
            facets[facet] = facet == FacetNames.Offers ? FreshestOffers.Of(best) : best[0];
            conflicts.AddRange(Conflicts(facet, best));
        }

        return new ResolvedEntity(
            anchor, ordered[Math.Max(0, records.IndexOf(anchor))].Key.Kind,
            [.. records.Append(anchor).Distinct().Order()], facets, conflicts,
            isWithdrawn ? ordered.Max(WithdrawnOn) : null,
            ordered.All(head => head.Key.Source == RecordKey.FictionalSource))
        {
            Faults = [.. speaking.SelectMany(each => each.Says!.Faults)],
        };
    }

    /// <summary>By facet, what each record says that speaks of it.</summary>
    private static Dictionary<string, List<ResolvedFacet>> VersionsOf(IEnumerable<(Head Head, Payload? Says)> speaking)
    {
        var versions = new Dictionary<string, List<ResolvedFacet>>();
        foreach (var (head, says) in speaking)
        {
            foreach (var (facet, value) in says!.Facets)
            {
                if (!versions.TryGetValue(facet, out var list))
                    versions.Add(facet, list = []);
                list.Add(new ResolvedFacet(value, head.Key, head.Id, head.StatedOn, head.Vintage, head.Position));
            }
        }

        return versions;
    }

    private static List<ResolvedFacet> BestFirst(string facet, List<ResolvedFacet> versions, SourceRanks ranks) =>
        versions.OrderByDescending(version => IsSensitive(version.Value))
            .ThenBy(version => ranks.Of(version.Record.Source, facet))
            .ThenByDescending(version => version.StatedOn)
            .ToList();

    /// <summary>Whoever says that an address is sensitive is heard, whatever the rank (practice-C19).</summary>
    private static bool IsSensitive(Facet? value) => value is VisibilityFacet { Visibility: Visibility.Sensitive };

    private static IEnumerable<FacetConflict> Conflicts(string facet, List<ResolvedFacet> versions)
    {
        if (versions.Count == 1)
            return [];
        var kept = versions[0].Value?.ToText();
        return versions.Skip(1)
            .Where(other => other.Value?.ToText() != kept)
            .Select(other => new FacetConflict(facet, versions[0], other));
    }

    private static DateOnly WithdrawnOn(Head head) => head.StatedOn
        ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(head.RecordedAtUtc, Paris));
}
