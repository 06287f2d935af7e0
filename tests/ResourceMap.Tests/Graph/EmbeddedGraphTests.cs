using ResourceMap.Storage.Embedded;

namespace ResourceMap.Tests.Graph;

public sealed class EmbeddedGraphTests : ResourceGraphContract
{
    protected override Task<Store> OpenEmptyAsync()
    {
        var graph = new EmbeddedGraph();
        return Task.FromResult(new Store(graph, graph));
    }
}
