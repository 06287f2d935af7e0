using System.Threading.Channels;

namespace ResourceMap.Journal;

/// <summary>
/// Wakes the one follower of the journal in this process after a write of this process; writes of others are found by
/// polling. A ring while nobody waits is kept, so none is lost between a read and the next wait.
/// </summary>
public sealed class JournalSignal
{
    private readonly Channel<bool> _rings =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Returns at the next ring, at once when one is kept, and at the latest after the given time.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(atMost);
        try
        {
            await _rings.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time is up: the caller polls.
        }
    }
}
