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
    public async Task What_was_projected_in_another_model_counts_as_nothing()
    {
        var store = await OpenEmptyAsync();
        await store.Writer.ApplyAsync(Sample.Position, Sample.Changes([]), default);
        Assert.Equal(Sample.Position, await store.Graph.GetPositionAsync(default));

        await RunAsync("MATCH (p:Projection) SET p.model = 'another'");

        Assert.Equal(GraphPosition.None, await store.Graph.GetPositionAsync(default));
    }

    [SkippableFact]
    public async Task A_replacement_that_another_process_wrote_into_meanwhile_gives_up()
    {
        var store = await OpenEmptyAsync();
        await using var other = new Neo4jGraph(Neo4jServer.Client(), new Reference());

        await Assert.ThrowsAsync<ProjectedElsewhereException>(
            () => store.Writer.ReplaceAsync(Sample.Position, Stalling(), default));

        async IAsyncEnumerable<GraphChanges> Stalling()
        {
            yield return Sample.Changes([Sample.Service("first"), Sample.Service("second")]);
            await RunAsync("MATCH (p:Projection) SET p.leaseUntil = datetime() - duration({seconds: 5})");
            await other.ApplyAsync(Sample.Position, Sample.Changes([Sample.Service("first")]), default);
            await RunAsync("MATCH (p:Projection) SET p.leaseUntil = datetime() - duration({seconds: 5})");
            yield return Sample.Changes([Sample.Service("third")]);
        }
    }

    [SkippableFact]
    public async Task A_replacement_mends_what_was_written_by_hand_and_a_former_geography()
    {
        var store = await OpenEmptyAsync();
        var batch = Sample.Changes([Sample.Service("s").Covering("COM-37261", "EPCI-200043081")]);
        await store.Writer.ApplyAsync(Sample.Position, batch, default);
        await RunAsync("MATCH (s:Service) CREATE (x:Service {id: 'x', name: s.name, sortKey: s.sortKey, "
            + "isListed: true, inScope: true, needs: [], communes: [], document: s.document})");
        await RunAsync("MATCH (c:Territory {id: 'COM-37261'}), (e:Territory {id: 'EPCI-200043081'}) "
            + "CREATE (c)-[:PART_OF]->(e)");

        await store.Writer.ReplaceAsync(Sample.Position, new[] { batch }.ToAsyncEnumerable(), default);

        Assert.Equal(1, (await store.Graph.ListServicesAsync(new ServiceFilter(), null, 9, default)).TotalCount);
        using var client = Neo4jServer.Client();
        var places = await client.ReadAsync(
            new CypherStatement("places", "MATCH ({id: 'COM-37261'})-[:PART_OF]->(e {kind: 'Epci'}) RETURN e.id AS id"),
            new Dictionary<string, object?>(), row => row.Text("id"), default);
        Assert.Equal(["EPCI-243700754"], places);
    }

    private static async Task RunAsync(string text)
    {
        using var client = Neo4jServer.Client();
        await client.WriteAsync(new CypherStatement("by hand", text), new Dictionary<string, object?>(), default);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_graph is not null)
            await _graph.DisposeAsync();
    }
}
