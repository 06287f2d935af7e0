using ResourceMap.Graph;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Storage.Neo4j.QueryApi;
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
        await _graph.ReplaceAsync(GraphPosition.None, AsyncEnumerable.Empty<GraphChanges>(), default);
        return new Store(_graph, _graph);
    }

    [SkippableFact]
    public async Task What_another_build_has_projected_counts_as_nothing()
    {
        var store = await OpenEmptyAsync();
        await store.Writer.ApplyAsync(Sample.Position, Sample.Changes([]), default);
        Assert.Equal(Sample.Position, await store.Graph.GetPositionAsync(default));
        using var client = Neo4jServer.Client();

        await client.WriteAsync(
            new Statement("another build", "MATCH (p:Projection) SET p.model = 'another'"),
            new Dictionary<string, object?>(), default);

        Assert.Equal(GraphPosition.None, await store.Graph.GetPositionAsync(default));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_graph is not null)
            await _graph.DisposeAsync();
    }
}
