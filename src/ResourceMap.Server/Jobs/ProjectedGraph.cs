using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Refusals;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Server.Jobs;

/// <summary>Runs the projector and keeps what is known of the graph: whether it can be asked, how far it is.</summary>
public sealed partial class ProjectedGraph(Projector projector, ILogger<ProjectedGraph> logger)
{
    private readonly JournalSignal _reached = new();
    private volatile State _state = new(RefusalCode.GraphUnavailable, null);

    /// <summary>
    /// The graph is projected whole, from this journal and with the reference data in force, and both answered when
    /// they were last asked.
    /// </summary>
    public bool IsReady => WaitsFor is null;

    /// <summary>GRAPH_UNAVAILABLE or DATABASE_UNAVAILABLE; null when it is ready.</summary>
    public RefusalCode? WaitsFor => _state.WaitsFor;

    /// <summary>
    /// Until the graph holds what the journal says up to a position: who wrote it reads it from then on. As long as the
    /// graph takes, unless it is cancelled.
    /// </summary>
    /// <returns>The position that the graph has reached, which may be further on.</returns>
    public Task<long> ReachedAsync(long position, CancellationToken cancellationToken) =>
        _reached.ReachedAsync(position, cancellationToken);

    /// <summary>An engine that cannot be reached is waited for: whoever calls comes back.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            // What is to be projected anew is old and new at once until it is whole.
            if (IsReady && !await projector.IsFollowedAsync(cancellationToken))
                _state = _state with { WaitsFor = RefusalCode.GraphUnavailable };
            if (await ProjectAsync(cancellationToken))
                GoOn();
            else
                _state = _state with { WaitsFor = RefusalCode.GraphUnavailable };
        }
        catch (GraphUnavailableException fault)
        {
            Wait(RefusalCode.GraphUnavailable, fault);
        }
    }

    /// <summary>The journal cannot be read: what the graph holds may be old, and nobody is answered from it.</summary>
    public void LoseJournal(Exception fault) => Wait(RefusalCode.DatabaseUnavailable, fault);

    private async Task<bool> ProjectAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var fault in await projector.RunOnceAsync(cancellationToken))
            {
                if (fault.IsParked)
                    LogParked(fault.Id.Value, fault.Fault);
                else
                    LogLeftOut(fault.Id.Value, fault.Fault);
            }

            return true;
        }
        catch (ProjectedElsewhereException)
        {
            return await projector.IsFollowedAsync(cancellationToken);
        }
    }

    private void GoOn()
    {
        if (_state.Told is not null)
            LogGoesOn();
        _state = new State(null, null);
        if (projector.Position != _reached.Position)
            _reached.Announce(projector.Position);
    }

    /// <summary>Says the same fault once, however often it is met.</summary>
    private void Wait(RefusalCode waitsFor, Exception fault)
    {
        var sentence = SqlFaults.Explain(fault)?.Sentence ?? fault.Message;
        var isNew = sentence != _state.Told;
        _state = new State(waitsFor, sentence);
        if (isNew)
            LogWaits(waitsFor.Word(), sentence, SqlFaults.IsExplained(fault) ? null : fault);
    }

    [LoggerMessage(LogLevel.Warning, "Entity {Id} is parked ({Fault})")]
    private partial void LogParked(string id, string fault);

    [LoggerMessage(LogLevel.Warning, "Entity {Id} is projected without a facet that cannot be read ({Fault})")]
    private partial void LogLeftOut(string id, string fault);

    [LoggerMessage(LogLevel.Warning, "Nobody is answered for now, it is tried again ({Code}): {Sentence}")]
    private partial void LogWaits(string code, string sentence, Exception? fault);

    [LoggerMessage(LogLevel.Information, "The graph follows the journal again")]
    private partial void LogGoesOn();

    /// <param name="Told">The fault that was said last; null when all is well.</param>
    private sealed record State(RefusalCode? WaitsFor, string? Told);
}
