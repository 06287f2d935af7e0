using ResourceMap.Journal;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>Joins what a file has touched to what bears the same numbers, and to nothing else.</summary>
internal sealed class DecideIdentity(IJournal journal, Geography geography)
{
    /// <returns>The pairs that only a person may judge.</returns>
    public async Task<IReadOnlyList<ImportReport>> RunAsync(
        IReadOnlyCollection<RecordKey> touched, long run, CancellationToken cancellationToken)
    {
        var reviews = new HashSet<IdentityReview>();
        foreach (var keys in touched.Chunk(RowBatches.RowsPerBatch))
            reviews.UnionWith(await DecideAsync(keys, run, cancellationToken));
        return [.. reviews.Select(review => ImportReport.Doubt(new Refusal(
            RefusalCode.IdentityDoubtful,
            $"À examiner : {review.Entity} et {review.Other} {review.Reason}.")))];
    }

    private async Task<IReadOnlyList<IdentityReview>> DecideAsync(
        IReadOnlyCollection<RecordKey> keys, long run, CancellationToken cancellationToken)
    {
        var ids = keys.Select(key => key.Id).ToHashSet();
        var entities = (await journal.FindAlikeAsync(ids, cancellationToken)).ToLookup(head => head.Anchor);
        var touched = entities.Where(heads => heads.Any(head => ids.Contains(head.Id)))
            .Select(heads => heads.Key).ToHashSet();
        var decisions = Identity.Decide(
            entities.Select(heads => IdentityFacts.Of([.. heads], geography)).OfType<IdentityFacts>(), touched);
        await journal.AppendAsync(decisions.Joins, run, cancellationToken);
        return decisions.Reviews;
    }
}
