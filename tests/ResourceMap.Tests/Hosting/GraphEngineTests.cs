using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using ResourceMap.Server.Hosting;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests.Hosting;

public sealed class GraphEngineTests
{
    /// <summary>The discard port: nothing listens there.</summary>
    private static readonly Neo4jOptions Nowhere = new(new Uri("http://127.0.0.1:9"), "neo4j", "no secret");

    [Fact]
    public async Task Without_its_graph_server_the_program_starts_says_so_and_refuses_to_answer()
    {
        await using var server = TestServer.Empty(Nowhere);

        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Client.GetAsync("/health/ready")).StatusCode);
        var refusal = await server.AskAsync("{ services { totalCount } }");
        Assert.Equal("GRAPH_UNAVAILABLE", refusal["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        Assert.Null(refusal["data"]);
        // The endpoint has more than one path.
        foreach (var path in (string[])["/graphql/", "/GraphQL", "/graphql"])
        {
            var answer = await server.Client.GetAsync(new Uri($"{path}?query={{__typename}}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }
    }

    [Fact]
    public async Task With_the_engine_in_the_process_it_is_ready_as_soon_as_it_answers()
    {
        await using var server = await TestServer.WithAsync();

        var ready = await server.Client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        using var head = new HttpRequestMessage(HttpMethod.Head, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, (await server.Client.SendAsync(head)).StatusCode);
        Assert.Equal("ready", JsonNode.Parse(await ready.Content.ReadAsStringAsync())!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task It_answers_to_its_own_names_alone()
    {
        await using var server = await TestServer.WithAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("localhost"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("127.0.0.1:5080"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("[::1]"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("evil.example"));

        async Task<HttpStatusCode> StatusAsync(string host) => (await server.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { { "Host", host } } })).StatusCode;
    }

    [Theory]
    [InlineData("neo4j", null, null, null, "Embedded ou Neo4j")]
    [InlineData("Neo4j", null, "u", "p", "Neo4j:Url")]
    [InlineData("Neo4j", "bolt://host", "u", "p", "http")]
    [InlineData("Neo4j", "http://u:p@host", "u", "p", "http")]
    [InlineData("Neo4j", "http://host", "u", null, "Neo4j:Password")]
    public void An_engine_that_cannot_be_meant_stops_the_start_with_what_to_say(
        string engine, string? url, string? user, string? password, string expected)
    {
        var fault = Assert.Throws<ConfigurationException>(() => Read(
            ("Graph:Engine", engine), ("Neo4j:Url", url), ("Neo4j:User", user), ("Neo4j:Password", password)));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_engine_in_the_process_is_the_default() => Assert.Null(Read().Neo4j);

    private static GraphEngineOptions Read(params (string Key, string? Value)[] values) => GraphEngineOptions.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)))
            .Build());
}
