using ResourceMap.Journal;
using ResourceMap.Server.Hosting;

namespace ResourceMap.Server.Jobs;

/// <summary>Runs the projector at once when this process writes, and each second for what others write.</summary>
public sealed partial class FollowJournal(
    ReferenceHolder reference, ProjectedGraph projection, JournalSignal signal, ILogger<FollowJournal> logger)
    : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunOnceAsync(stoppingToken);
            await signal.WaitAsync(Poll, stoppingToken);
        }
    }

    /// <summary>A journal that cannot be read is waited for without end.</summary>
    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await reference.LoadAsync(cancellationToken);
            await projection.RunOnceAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogWaiting(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The graph does not follow the journal; trying again in a second")]
    private partial void LogWaiting(Exception fault);
}
