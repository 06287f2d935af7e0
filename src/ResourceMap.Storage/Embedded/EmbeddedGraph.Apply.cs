using ResourceMap.Graph;

namespace ResourceMap.Storage.Embedded;

public sealed partial class EmbeddedGraph
{
    public Task ApplyAsync(GraphPosition position, GraphChanges changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_writing)
            _snapshot = _snapshot.With(position, changes);
        return Task.CompletedTask;
    }

    public async Task ReplaceAsync(
        GraphPosition position, IAsyncEnumerable<GraphChanges> batches, CancellationToken cancellationToken)
    {
        var all = await batches.ToListAsync(cancellationToken);
        var replaced = Snapshot.Empty.With(position, GraphChanges.Merge(all));
        lock (_writing)
            _snapshot = replaced;
    }
}
