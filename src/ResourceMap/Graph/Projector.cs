using ResourceMap.Catalog;
using ResourceMap.Journal;

namespace ResourceMap.Graph;

/// <summary>
/// An entity that could not be projected: the rest went on. Tried again when it changes, and at a rebuild.
/// </summary>
public sealed record ParkedEntity(EntityId Id, string Reason);

/// <summary>
/// Brings the graph to what the journal says. Works on states: every entity touched is resolved from its heads and
/// written whole, so that repeating is harmless.
/// </summary>
public sealed class Projector(
    IJournal journal, IResourceGraph graph, IResourceGraphWriter writer, IReferenceData reference)
{
    private const int StatementsPerBatch = 1_000;

    /// <summary>
    /// Applies all that the journal holds beyond the graph's position; everything anew where the graph was made with
    /// other reference data. Returns those that it had to park.
    /// </summary>
    public async Task<IReadOnlyList<ParkedEntity>> RunOnceAsync(CancellationToken cancellationToken)
    {
        var current = reference.Current;
        var parked = new List<ParkedEntity>();
        var position = await graph.GetPositionAsync(cancellationToken);
        if (position.ReferenceVersion != current.Version)
            position = await RebuildAsync(current, parked, cancellationToken);
        while (await FollowAsync(position, current, parked, cancellationToken) is { } next)
            position = next;
        return parked;
    }

    /// <summary>Reads the position before the heads: what is stated meanwhile is only applied twice.</summary>
    private async Task<GraphPosition> RebuildAsync(
        ReferenceData current, List<ParkedEntity> parked, CancellationToken cancellationToken)
    {
        var position = new GraphPosition(await journal.GetPositionAsync(cancellationToken), current.Version);
        var batch = new ProjectionBatch(new DirectoryProjection(current), current.Ranks, parked);
        var heads = new List<Head>();
        await foreach (var head in journal.ReadHeadsAsync(cancellationToken))
        {
            if (heads.Count > 0 && heads[0].Anchor != head.Anchor)
            {
                batch.Add(heads);
                heads.Clear();
            }

            heads.Add(head);
        }

        if (heads.Count > 0)
            batch.Add(heads);
        await writer.ApplyAsync(batch.Changes(position, reset: true, removed: []), cancellationToken);
        return position;
    }

    /// <returns>The position it has come to; null when there was nothing left.</returns>
    private async Task<GraphPosition?> FollowAsync(
        GraphPosition position, ReferenceData current, List<ParkedEntity> parked, CancellationToken cancellationToken)
    {
        var changes = await journal.ReadChangesAsync(position.Position, StatementsPerBatch, cancellationToken);
        if (changes.Position == position.Position)
            return null;
        var batch = new ProjectionBatch(new DirectoryProjection(current), current.Ranks, parked);
        foreach (var heads in changes.Heads.GroupBy(head => head.Anchor))
            batch.Add(heads.ToList());
        var next = position with { Position = changes.Position };
        await writer.ApplyAsync(batch.Changes(next, reset: false, changes.Vacated), cancellationToken);
        return next;
    }
}
