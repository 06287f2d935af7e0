namespace ResourceMap.Server.Hosting;

/// <summary>
/// Between the order to stop and the end of listening: what has reached this machine by then is still taken up, and the
/// host then waits for it to be answered.
/// </summary>
internal sealed class Draining : IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(Pause, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
