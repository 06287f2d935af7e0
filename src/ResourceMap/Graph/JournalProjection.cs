using System.Runtime.CompilerServices;
using ResourceMap.Journal;
using ResourceMap.References;

namespace ResourceMap.Graph;

/// <summary>All that the journal says, entity by entity, as the graph is to hold it.</summary>
public static class JournalProjection
{
    private const int EntitiesPerBatch = 500;

    /// <summary>Where a graph stands that holds all of the journal.</summary>
    public static async Task<GraphPosition> EndAsync(
        this IJournal journal, string referenceVersion, CancellationToken cancellationToken)
    {
        var position = await journal.GetPositionAsync(cancellationToken);
        var fingerprint = await journal.GetFingerprintAsync(position, cancellationToken);
        return new GraphPosition(position, fingerprint, referenceVersion);
    }

    /// <summary>
    /// Each entity in exactly one batch. Projects on the other cores while this one reads on, a few batches ahead of
    /// who takes them.
    /// </summary>
    internal static async IAsyncEnumerable<ProjectionBatch> ProjectAllAsync(
        this IJournal journal, ReferenceData current, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ahead = new Queue<Task<ProjectionBatch>>();
        await foreach (var entities in journal.ReadEntitiesAsync(cancellationToken).Chunk(EntitiesPerBatch))
        {
            ahead.Enqueue(Task.Run(() => ProjectionBatch.Of(entities, current), cancellationToken));
            if (ahead.Count > 2 * Environment.ProcessorCount)
                yield return await ahead.Dequeue();
        }

        while (ahead.Count > 0)
            yield return await ahead.Dequeue();
    }

    /// <summary>The heads of each entity.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<Head>> ReadEntitiesAsync(
        this IJournal journal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var heads = new List<Head>();
        await foreach (var head in journal.ReadHeadsAsync(cancellationToken))
        {
            if (heads.Count > 0 && heads[0].Anchor != head.Anchor)
            {
                yield return heads;
                heads = [];
            }

            heads.Add(head);
        }

        if (heads.Count > 0)
            yield return heads;
    }
}
