using ResourceMap.Graph;
using ResourceMap.Server.Hosting;

namespace ResourceMap.Server.Jobs;

/// <summary>Runs the projector and keeps what is known of the graph: whether it can be asked.</summary>
public sealed partial class Projection(
    Projector projector, IResourceGraph graph, ReferenceHolder reference, ILogger<Projection> logger)
{
    private volatile bool _isReady;

    /// <summary>
    /// The graph was projected whole with the reference data in force, and answered when it was last asked.
    /// </summary>
    public bool IsReady => _isReady;

    /// <summary>An engine or a journal that cannot be reached is waited for: whoever calls comes back.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var parked in await projector.RunOnceAsync(cancellationToken))
                LogParked(parked.Id.Value, parked.Reason);
            _isReady = true;
        }
        catch (ProjectedElsewhereException)
        {
            var position = await graph.GetPositionAsync(cancellationToken);
            _isReady = position.ReferenceVersion == reference.Current.Version;
        }
        catch (GraphUnavailableException fault)
        {
            _isReady = false;
            LogUnavailable(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Entity {Id} is parked: {Reason}")]
    private partial void LogParked(string id, string reason);

    [LoggerMessage(LogLevel.Warning, "The graph engine does not answer; trying again in a second")]
    private partial void LogUnavailable(Exception fault);
}
