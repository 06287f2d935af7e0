using ResourceMap.Journal;
using ResourceMap.Server.Hosting;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Server.Jobs;

/// <summary>
/// Runs the projector at once when this process writes, and each second for what others write; less often while it
/// fails.
/// </summary>
public sealed class FollowJournal(
    SqlDatabase database, ReferenceHolder reference, ProjectedGraph projection, JournalSignal written)
    : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PollMax = TimeSpan.FromSeconds(5);

    /// <summary>Once: whatever fails is kept by the projection as what it waits for.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            database.Watch();
            await reference.LoadAsync(cancellationToken);
            await projection.RunOnceAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            projection.LoseJournal(fault);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = Poll;
        while (!stoppingToken.IsCancellationRequested)
        {
            var seen = written.Position;
            await RunOnceAsync(stoppingToken);
            wait = projection.IsReady ? Poll : TimeSpan.FromTicks(Math.Min(2 * wait.Ticks, PollMax.Ticks));
            await WaitAsync(seen + 1, wait, stoppingToken);
        }
    }

    private async Task WaitAsync(long position, TimeSpan atMost, CancellationToken stoppingToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        limit.CancelAfter(atMost);
        try
        {
            await written.ReachedAsync(position, limit.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Time is up: it polls.
        }
    }
}
