using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Storage.Neo4j.QueryApi;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Neo4j;

/// <summary>Texts that mean something to Cypher, Lucene, JSON, SQL or HTML are texts like any other.</summary>
[Collection(Neo4jServer.Alone)]
public sealed class InjectionTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly string[] Hostile =
    [
        "' OR 1=1 //", "\" OR 1=1 //", "`", "``) DETACH DELETE (n", "'}) DETACH DELETE n //", "\\", "\\' RETURN 1 //",
        "\\u0027 OR 1=1", "$ids", "{id: 'x'}", "}) MATCH (n) DETACH DELETE n //", "CALL db.labels()",
        "'; CALL dbms.shutdown() //", "/* */ RETURN 1", "// fin", "UNION MATCH (n) RETURN n",
        "LOAD CSV FROM 'file:///x' AS l", "name:*", "+a -b", "a AND NOT b", "a~ b^2", "[a TO z]", "(a OR b)", "*:*",
        "a*b?", "\"phrase\"", "a\\*b", "/a.*/", "<script>alert(1)</script>", "<!-- -->", "'; DROP TABLE heads; --",
        "%27%20OR", "{\"$type\":\"Null\"}", "]}]}", "a\u0000b", "a\nRETURN 1", "\t\r\n", "\u202Eabc", "𝔄 é œ ß",
        "😀 'é'",
    ];

    [SkippableFact]
    public async Task Forty_hostile_texts_go_in_are_found_and_come_back_as_text()
    {
        await using var graph = new Neo4jGraph(Neo4jServer.Client(), new Reference());
        var services = Hostile.Select((text, index) =>
            Sample.Service($"a{index}") with
            {
                Name = text,
                KindLabel = text,
                Contact = new Contact(text, text, text),
            });
        var actors = Hostile.Select((text, index) => Sample.Actor($"b{index}") with { Name = text });
        var changes = Sample.Changes([.. services], [.. actors]);
        await graph.ReplaceAsync(Sample.Position, new[] { changes }.ToAsyncEnumerable(), None);

        Assert.Equal(40, Hostile.Distinct().Count());
        var found = await graph.FindServicesAsync([.. changes.Services.Select(service => service.Id)], None);
        foreach (var service in changes.Services)
        {
            Assert.Equal(service.Name, found[service.Id].Name);
            Assert.Equal(service.Contact, found[service.Id].Contact);
            var page = await graph.ListServicesAsync(new ServiceFilter(service.Name), null, 100, None);
            Assert.Contains(service.Id, page.Items.Select(item => item.Node.Id));
        }
    }

    [SkippableFact]
    public async Task Hostile_arguments_of_the_API_meet_only_the_documented_errors_and_change_nothing()
    {
        var options = Neo4jServer.Options();
        await using var server = TestServer.WithSeed(options);
        using var client = Neo4jServer.Client(options);
        await server.QueryAsync("{ services { totalCount } }");
        var before = await CountAsync(client);

        foreach (var text in Hostile)
        {
            foreach (var question in Questions)
            {
                var answer = await server.AskAsync(question, new JsonObject { ["text"] = text });
                foreach (var error in answer["errors"]?.AsArray() ?? [])
                    Assert.Contains(error!["extensions"]!["code"]!.GetValue<string>(), Documented);
            }
        }

        Assert.Equal(before, await CountAsync(client));
    }

    private static readonly string[] Documented =
    [
        "INVALID_CURSOR", "INVALID_INPUT", "UNKNOWN_TERRITORY", "UNKNOWN_CODE", "UNKNOWN_ID", "INVALID_REQUEST",
        "PLACE_UNKNOWN",
    ];

    private static readonly string[] Questions =
    [
        "query($text: ID!) { node(id: $text) { id } nodes(ids: [$text]) { id } territory(id: $text) { id } }",
        "query($text: String) { services(filter: {text: $text}) { totalCount } }",
        "query($text: String) { actors(filter: {text: $text}) { totalCount } }",
        "query($text: String) { services(after: $text) { totalCount } }",
        "query($text: String) { actors(after: $text) { totalCount } }",
        "query($text: String) { territories(text: $text) { totalCount } }",
        "query($text: ID) { territories(within: $text) { totalCount } }",
        "query($text: ID) { services(filter: {within: $text}) { totalCount } }",
        "query($text: ID) { actors(filter: {parent: $text}) { totalCount } }",
        "query($text: String!) { locate(place: {commune: $text}) { onBorder } }",
        "query($text: ID!) { locate(place: {territory: $text}) { onBorder } }",
        "query($text: String!) { codes(scheme: $text) { code } }",
        "query($text: String) { codes(scheme: \"serafin\", text: $text) { code } }",
    ];

    private static async Task<long> CountAsync(QueryApiClient client) => (await client.ReadAsync(
        new Statement("count", "MATCH (n) RETURN count(n) AS nodes"), new Dictionary<string, object?>(),
        row => row.Integer("nodes"), None)).Single();
}
