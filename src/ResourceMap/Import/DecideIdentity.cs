using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>Joins what a file has touched to what bears the same numbers, and to nothing else.</summary>
internal sealed class DecideIdentity(IJournal journal, Geography geography)
{
    /// <returns>The pairs that only a person may judge, and the services that no list will show.</returns>
    public async Task<IReadOnlyList<ImportReport>> RunAsync(
        IReadOnlyCollection<RecordKey> touched, long run, CancellationToken cancellationToken)
    {
        var doubts = new HashSet<Refusal>();
        foreach (var keys in touched.Chunk(RowBatches.RowsPerBatch))
            doubts.UnionWith(await DecideAsync(keys, run, cancellationToken));
        return [.. doubts.Select(ImportReport.Doubt)];
    }

    private async Task<IEnumerable<Refusal>> DecideAsync(
        IReadOnlyCollection<RecordKey> keys, long run, CancellationToken cancellationToken)
    {
        var ids = keys.Select(key => key.Id).ToHashSet();
        var entities = (await journal.FindAlikeAsync(ids, cancellationToken)).ToLookup(head => head.Anchor);
        var touched = entities.Where(heads => heads.Any(head => ids.Contains(head.Id)))
            .Select(heads => heads.Key).ToHashSet();
        var decisions = Identity.Decide(
            entities.Select(heads => IdentityFacts.Of([.. heads], geography)).OfType<IdentityFacts>(), touched);
        await journal.AppendAsync(decisions.Joins, run, cancellationToken);
        return decisions.Reviews
            .Select(review => new Refusal(
                RefusalCode.IdentityDoubtful, $"À examiner : {review.Entity} et {review.Other} {review.Reason}."))
            .Concat(WithoutKind(entities, touched, decisions.Joins));
    }

    /// <summary>A service of which no source says what it is stands in no list: that must not go unsaid.</summary>
    private static IEnumerable<Refusal> WithoutKind(
        ILookup<EntityId, Head> entities, IEnumerable<EntityId> touched, IReadOnlyList<StatedRecord> joins)
    {
        var joinedTo = joins.ToDictionary(join => join.Key.Id, join => join.SameAs!.Anchor);
        return touched
            .Where(anchor => entities[anchor].Any(IsService) && !HasKind(anchor)
                && !(joinedTo.TryGetValue(anchor, out var other) && HasKind(other)))
            .Select(anchor => entities[anchor].First(IsService).Key.ExternalId)
            .Select(id => new Refusal(
                RefusalCode.KindMissing,
                $"Aucune source ne dit la sorte du service « {Echo.Cut(id)} » : il n'apparaît dans aucune liste.",
                Value: id));

        bool HasKind(EntityId anchor) =>
            entities[anchor].Any(head => head.Payload?.Find<KindFacet>() is not null);

        static bool IsService(Head head) => head is { Key.Kind: RecordKind.Service, Payload: not null };
    }
}
