namespace ResourceMap.Journal;

/// <summary>
/// How far something has come in the journal: what this process has written of it, or what the graph holds of it. Any
/// number of readers wait for a position; what is announced reaches them all.
/// </summary>
public sealed class JournalSignal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = NewSource();
    private long _position;

    /// <summary>The position announced last; 0 before the first.</summary>
    public long Position
    {
        get
        {
            lock (_lock)
                return _position;
        }
    }

    /// <summary>A position below the last one is that of another journal, such as a backup that was put back.</summary>
    public void Announce(long position)
    {
        TaskCompletionSource woken;
        lock (_lock)
        {
            _position = position;
            (woken, _next) = (_next, NewSource());
        }

        woken.SetResult();
    }

    /// <summary>Waits for a position, without end unless it is cancelled; not at all once it was reached.</summary>
    /// <returns>The position announced, which may be further on.</returns>
    public async Task<long> ReachedAsync(long position, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_lock)
            {
                if (_position >= position)
                    return _position;
                next = _next.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
