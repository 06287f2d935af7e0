using ResourceMap.Graph;

namespace ResourceMap.Storage.Embedded;

/// <summary>
/// The graph in this process. Readers work on the snapshot that stands when they ask and never wait; a write is seen by
/// whoever asks after it.
/// </summary>
public sealed partial class EmbeddedGraph : IResourceGraph, IResourceGraphWriter
{
    private readonly Lock _writing = new();
    private volatile Snapshot _snapshot = Snapshot.Empty;

    public Task<GraphPosition> GetPositionAsync(CancellationToken cancellationToken) =>
        Answer(snapshot => snapshot.Position, cancellationToken);

    private Task<T> Answer<T>(Func<Snapshot, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(read(_snapshot));
    }
}
