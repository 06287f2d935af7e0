using ResourceMap.Graph;

namespace ResourceMap.Storage.Embedded;

public sealed partial class EmbeddedGraph
{
    public Task ApplyAsync(GraphChanges changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_writing)
            _snapshot = _snapshot.With(changes);
        return Task.CompletedTask;
    }
}
