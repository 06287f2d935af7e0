using ResourceMap.Graph;
using ResourceMap.Storage.Embedded;

namespace ResourceMap.Tests.Graph;

/// <summary>Its first replacement goes on when it is told to.</summary>
internal sealed class SlowWriter(EmbeddedGraph graph) : IResourceGraphWriter
{
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _goesOn = new();
    private int _atOnce;

    public Task Begun => _begun.Task;

    public int AtOnceMax { get; private set; }

    public void GoOn() => _goesOn.SetResult();

    public Task ApplyAsync(GraphPosition position, GraphChanges changes, CancellationToken cancellationToken) =>
        graph.ApplyAsync(position, changes, cancellationToken);

    public async Task ReplaceAsync(
        GraphPosition position, IAsyncEnumerable<GraphChanges> batches, CancellationToken cancellationToken)
    {
        AtOnceMax = Math.Max(AtOnceMax, Interlocked.Increment(ref _atOnce));
        _begun.TrySetResult();
        await _goesOn.Task;
        await graph.ReplaceAsync(position, batches, cancellationToken);
        Interlocked.Decrement(ref _atOnce);
    }
}
