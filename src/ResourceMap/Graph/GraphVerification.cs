using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.References;

namespace ResourceMap.Graph;

/// <summary>Holds the whole graph against the journal, and mends what differs.</summary>
public sealed class GraphVerification(
    IJournal journal, IResourceGraph graph, IGraphInventory inventory, IResourceGraphWriter writer,
    IReferenceData reference)
{
    private const int RemovedPerBatch = 500;

    /// <summary>
    /// Compares every entity. To be asked when the graph has come to the journal's end: what is stated and not yet
    /// projected shows as a difference.
    /// </summary>
    /// <param name="repair">
    /// Writes what differs anew. Safe beside a projector at work: the graph goes back to the position where the
    /// comparison began, so that what was stated meanwhile is applied once more.
    /// </param>
    /// <param name="progress">How many entities were read so far: of the graph, then of the journal.</param>
    /// <param name="cancellationToken">Leaves what is mended so far.</param>
    public async Task<GraphComparison> CompareAsync(
        bool repair, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var position = await graph.GetPositionAsync(cancellationToken);
        var held = await ReadHeldAsync(progress, cancellationToken);
        var stated = new HashSet<EntityDigest>();
        var differences = new List<EntityDifference>();
        await foreach (var batch in journal.ProjectAllAsync(reference.Current, cancellationToken))
        {
            var changes = batch.Changes(removed: []);
            var digests = EntityDigest.Of(changes).ToList();
            var different = digests.Where(digest => held.GetValueOrDefault(digest.Id) != digest)
                .ToDictionary(digest => digest.Id);
            stated.UnionWith(digests);
            progress?.Report(held.Count + stated.Count);
            differences.AddRange(different.Values.Select(digest => new EntityDifference(
                digest.Id, digest.Type,
                held.ContainsKey(digest.Id) ? DifferenceKind.Different : DifferenceKind.Missing)));
            if (repair && different.Count > 0)
                await writer.ApplyAsync(position, Only(changes, different.Keys), cancellationToken);
        }

        var extra = held.Values.ExceptBy(stated.Select(digest => digest.Id), digest => digest.Id).ToList();
        if (repair)
            await RemoveAsync(position, extra, cancellationToken);
        return GraphComparison.Of(
            stated, held.Values,
            differences.Concat(extra.Select(digest => new EntityDifference(
                digest.Id, digest.Type, DifferenceKind.Extra))));
    }

    private async Task<Dictionary<EntityId, EntityDigest>> ReadHeldAsync(
        IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var held = new Dictionary<EntityId, EntityDigest>();
        await foreach (var digest in inventory.ReadDigestsAsync(cancellationToken))
        {
            // An id that is an entity and an alias at once is neither as it should be.
            if (!held.TryAdd(digest.Id, digest))
                held[digest.Id] = digest with { Hash = 0 };
            progress?.Report(held.Count);
        }

        return held;
    }

    private async Task RemoveAsync(
        GraphPosition position, IEnumerable<EntityDigest> extra, CancellationToken cancellationToken)
    {
        foreach (var batch in extra.Chunk(RemovedPerBatch))
        {
            var removed = GraphChanges.None with { Removed = [.. batch.Select(digest => digest.Id)] };
            await writer.ApplyAsync(position, removed, cancellationToken);
        }
    }

    private static GraphChanges Only(GraphChanges changes, IReadOnlyCollection<EntityId> ids) => new(
        [.. changes.Services.Where(service => ids.Contains(service.Id))],
        [.. changes.Actors.Where(actor => ids.Contains(actor.Id))],
        [.. changes.Agreements.Where(agreement => ids.Contains(agreement.Id))],
        changes.Aliases.Where(alias => ids.Contains(alias.Key)).ToDictionary(),
        []);
}
