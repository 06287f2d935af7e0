using ResourceMap.Graph;

namespace ResourceMap.Server.Jobs;

/// <summary>Runs the projector and keeps what is known of the graph: whether it can be asked.</summary>
public sealed partial class ProjectedGraph(Projector projector, ILogger<ProjectedGraph> logger)
{
    private volatile bool _isReady;

    /// <summary>
    /// The graph is projected whole, from this journal and with the reference data in force, and answered when it was
    /// last asked.
    /// </summary>
    public bool IsReady => _isReady;

    /// <summary>An engine or a journal that cannot be reached is waited for: whoever calls comes back.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            // What is to be projected anew is old and new at once until it is whole.
            _isReady = _isReady && await projector.IsFollowedAsync(cancellationToken);
            _isReady = await ProjectAsync(cancellationToken);
        }
        catch (GraphUnavailableException fault)
        {
            _isReady = false;
            LogUnavailable(fault);
        }
    }

    private async Task<bool> ProjectAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var parked in await projector.RunOnceAsync(cancellationToken))
                LogParked(parked.Id.Value, parked.Fault);
            return true;
        }
        catch (ProjectedElsewhereException)
        {
            return await projector.IsFollowedAsync(cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Entity {Id} is parked ({Fault})")]
    private partial void LogParked(string id, string fault);

    [LoggerMessage(LogLevel.Warning, "The graph engine does not answer; trying again in a second")]
    private partial void LogUnavailable(Exception fault);
}
