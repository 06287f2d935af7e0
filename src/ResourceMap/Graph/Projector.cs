using ResourceMap.Journal;
using ResourceMap.References;

namespace ResourceMap.Graph;

/// <summary>
/// Brings the graph to what the journal says. Works on states: every entity touched is resolved from its heads and
/// written whole, so that repeating is harmless. Who asks while it is at work waits for their turn: a replacement that
/// began later would sweep away what an earlier one writes.
/// </summary>
public sealed class Projector(
    IJournal journal, IResourceGraph graph, IResourceGraphWriter writer, IReferenceData reference)
    : IDisposable
{
    private const int StatementsPerBatch = 1_000;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _position;

    /// <summary>The position of the journal at which the graph stood when it was last asked or written.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>
    /// Applies all that the journal holds beyond the graph's position; everything anew where the graph was made with
    /// other reference data, or of another journal. Returns what went wrong with single entities.
    /// </summary>
    public Task<IReadOnlyList<ProjectionFault>> RunOnceAsync(CancellationToken cancellationToken) =>
        InTurnAsync(faults => CatchUpAsync(faults, cancellationToken), cancellationToken);

    /// <summary>
    /// Projects everything anew, whatever the graph holds; what the journal does not say is gone from it. Returns what
    /// went wrong with single entities.
    /// </summary>
    /// <param name="progress">How many entities the engine was given so far.</param>
    public Task<IReadOnlyList<ProjectionFault>> RebuildAsync(
        IProgress<int>? progress, CancellationToken cancellationToken) =>
        InTurnAsync(
            faults => RebuildAsync(reference.Current, faults, progress, cancellationToken), cancellationToken);

    /// <summary>Whether the graph holds what this journal says up to a position, with the reference data in force.
    /// </summary>
    public async Task<bool> IsFollowedAsync(CancellationToken cancellationToken)
    {
        var position = await graph.GetPositionAsync(cancellationToken);
        Volatile.Write(ref _position, position.Position);
        return await IsFollowedAsync(position, reference.Current, cancellationToken);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IReadOnlyList<ProjectionFault>> InTurnAsync(
        Func<List<ProjectionFault>, Task> project, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var faults = new List<ProjectionFault>();
            await project(faults);
            return faults;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task CatchUpAsync(List<ProjectionFault> faults, CancellationToken cancellationToken)
    {
        var current = reference.Current;
        var position = await graph.GetPositionAsync(cancellationToken);
        if (!await IsFollowedAsync(position, current, cancellationToken))
            position = await RebuildAsync(current, faults, progress: null, cancellationToken);
        while (await FollowAsync(position, current, faults, cancellationToken) is { } next)
            position = next;
        Volatile.Write(ref _position, position.Position);
    }

    private async Task<bool> IsFollowedAsync(
        GraphPosition position, ReferenceData current, CancellationToken cancellationToken) =>
        position.ReferenceVersion == current.Version
        && position.Fingerprint == await journal.GetFingerprintAsync(position.Position, cancellationToken);

    /// <summary>Reads the position before the heads: what is stated meanwhile is only applied twice.</summary>
    private async Task<GraphPosition> RebuildAsync(
        ReferenceData current, List<ProjectionFault> faults, IProgress<int>? progress,
        CancellationToken cancellationToken)
    {
        var position = await journal.EndAsync(current.Version, cancellationToken);
        var given = 0;
        var batches = journal.ProjectAllAsync(current, cancellationToken).Select(batch =>
        {
            faults.AddRange(batch.Faults);
            var changes = batch.Changes(removed: []);
            progress?.Report(given += changes.Services.Count + changes.Actors.Count + changes.Agreements.Count);
            return changes;
        });
        await writer.ReplaceAsync(position, batches, cancellationToken);
        return position;
    }

    /// <returns>The position it has come to; null when there was nothing left.</returns>
    private async Task<GraphPosition?> FollowAsync(
        GraphPosition position, ReferenceData current, List<ProjectionFault> faults,
        CancellationToken cancellationToken)
    {
        var changes = await journal.ReadChangesAsync(position.Position, StatementsPerBatch, cancellationToken);
        if (changes.Position == position.Position)
            return null;
        var entities = changes.Heads.GroupBy(head => head.Anchor).Select(heads => heads.ToList());
        var batch = ProjectionBatch.Of(entities, current);
        faults.AddRange(batch.Faults);
        var next = position with
        {
            Position = changes.Position,
            Fingerprint = await journal.GetFingerprintAsync(changes.Position, cancellationToken),
        };
        await writer.ApplyAsync(next, batch.Changes(changes.Vacated), cancellationToken);
        return next;
    }
}
