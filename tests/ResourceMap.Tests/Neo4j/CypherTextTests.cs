using System.Reflection;
using Microsoft.Extensions.Logging.Abstractions;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Storage.Neo4j.QueryApi;
using ResourceMap.Tests.Graph;
using ResourceMap.Tests.Neo4j.QueryApi;
using static ResourceMap.Tests.Neo4j.QueryApi.Replies;

namespace ResourceMap.Tests.Neo4j;

/// <summary>What holds of the statements without a server.</summary>
public sealed class CypherTextTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void Every_statement_is_a_file_and_every_file_is_a_statement()
    {
        var named = typeof(CypherText).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(CypherStatement))
            .ToDictionary(field => field.Name, field => (CypherStatement)field.GetValue(null)!);

        Assert.Equal(CypherText.All.Keys, named.Keys.Order(StringComparer.Ordinal));
        Assert.All(named, statement => Assert.Equal(CypherText.All[statement.Key], statement.Value));
    }

    [Fact]
    public async Task A_lookup_of_nothing_never_reaches_the_server()
    {
        await using var server = new FakeNeo4j();
        using var client = new QueryApiClient(
            server.Options, TimeProvider.System, NullLogger<QueryApiClient>.Instance);
        var graph = new Neo4jGraph(client, new Reference());

        await graph.FindServicesAsync([], None);
        await graph.FindActorsAsync([], None);
        await graph.FindAgreementsAsync([], None);
        await graph.FindServicesOfActorsAsync([], None);
        await graph.FindAgreementsOfActorsAsync([], None);
        await graph.FindLinksAsync([], None);
        await graph.FindCandidatesAsync(new CandidateQuery([], new HashSet<Code>(), 50_000, 150_000), None);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_server_before_5_26_is_asked_its_version_and_given_no_graph()
    {
        await using var server = new FakeNeo4j(Json(200, """{"neo4j_version":"5.25.1"}"""));
        using var client = new QueryApiClient(
            server.Options, TimeProvider.System, NullLogger<QueryApiClient>.Instance);
        var graph = new Neo4jGraph(client, new Reference());

        var fault = await Assert.ThrowsAsync<GraphUnavailableException>(
            () => graph.ReplaceAsync(GraphPosition.None, AsyncEnumerable.Empty<GraphChanges>(), None));

        Assert.Contains("5.26", fault.InnerException!.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }
}
