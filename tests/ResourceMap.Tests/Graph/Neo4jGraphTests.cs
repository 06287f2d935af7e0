using ResourceMap.Graph;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Tests.Neo4j;

namespace ResourceMap.Tests.Graph;

/// <summary>Emptied before each clause. One process, one lease: one graph for all.</summary>
public sealed class Neo4jGraphTests : ResourceGraphContract
{
    private static readonly Lazy<Neo4jGraph> Graph = new(() => new(Neo4jServer.Client(), new Reference()));

    protected override async Task<Store> OpenEmptyAsync()
    {
        Neo4jServer.Options();
        await Graph.Value.ReplaceAsync(new GraphPosition(0, ""), AsyncEnumerable.Empty<GraphChanges>(), default);
        return new Store(Graph.Value, Graph.Value);
    }
}
