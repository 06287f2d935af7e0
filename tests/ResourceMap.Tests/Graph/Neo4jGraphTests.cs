using ResourceMap.Graph;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Tests.Neo4j;

namespace ResourceMap.Tests.Graph;

/// <summary>The real server, emptied before each clause.</summary>
[Collection(Neo4jServer.Alone)]
public sealed class Neo4jGraphTests : ResourceGraphContract, IAsyncLifetime
{
    private Neo4jGraph? _graph;

    protected override async Task<Store> OpenEmptyAsync()
    {
        _graph ??= new Neo4jGraph(Neo4jServer.Client(), new Reference());
        await _graph.ReplaceAsync(new GraphPosition(0, ""), AsyncEnumerable.Empty<GraphChanges>(), default);
        return new Store(_graph, _graph);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_graph is not null)
            await _graph.DisposeAsync();
    }
}
