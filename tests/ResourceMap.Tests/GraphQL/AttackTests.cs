using System.Net;
using System.Text;

namespace ResourceMap.Tests.GraphQL;

/// <summary>
/// Hostile requests over HTTP: each is refused with a code, in a small answer, and the server lives on.
/// </summary>
public sealed class AttackTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    public static TheoryData<string, string> Hostile => new()
    {
        { "31 aliases", "{ " + Repeat(31, i => $"a{i}:__typename ") + "}" },
        { "101 aliases", "{ " + Repeat(101, i => $"a{i}:__typename ") + "}" },
        { "10,000 aliases", "{ " + Repeat(10_000, i => $"a{i}:__typename ") + "}" },
        { "21 directives", "{ __typename " + Repeat(21, _ => "@skip(if: false) ") + "}" },
        { "1,000 unknown directives", "{ __typename " + Repeat(1_000, i => $"@a{i} ") + "}" },
        {
            "17 levels",
            "{ book(id: 1) { " + Repeat(8, _ => "author { books { ") + "id" + Repeat(8, _ => "} } ") + "} }"
        },
        { "100,000 levels of selection", Repeat(100_000, _ => "{a") },
        { "9,000 levels of selection", Repeat(9_000, _ => "{a") },
        { "400 levels of selection", Repeat(400, _ => "{a") },
        { "5,000 levels of list literal", "{ __type(name: " + Repeat(5_000, _ => "[") },
        {
            "300 levels of list literal",
            "{ __type(name: " + Repeat(300, _ => "[") + Repeat(300, _ => "]") + ") { name } }"
        },
        {
            "300 levels of object literal",
            "{ __type(name: " + Repeat(300, _ => "{a:") + "1" + Repeat(300, _ => "}") + ") { name } }"
        },
        {
            "300 levels of list type",
            "query($a: " + Repeat(300, _ => "[") + "Int" + Repeat(300, _ => "]") + ") { __typename }"
        },
        { "fragments doubling 10 times", Doubling(10) },
        { "fragments doubling 25 times", Doubling(25) },
        { "fragments doubling 45 times", Doubling(45) },
        { "60 fragments", Doubling(60) },
        { "a fragment in itself", "{ ...F } fragment F on Query { __typename ...F }" },
        { "a circle of fragments", "{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }" },
        { "an unknown fragment", "{ ...F }" },
        { "1,001 equal fields", "{ " + Repeat(1_001, _ => "__typename ") + "}" },
        { "2,001 tokens", "{ " + Repeat(2_001, _ => "__typename ") + "}" },
        {
            "inline fragments 20 by 60",
            "{ " + Repeat(20, _ => "... on Query { " + Repeat(60, _ => "__typename ") + "}") + "}"
        },
        { "20,001 characters", "{ __typename } #" + new string('x', 20_000) },
        { "comments", Repeat(9_000, _ => "#x\n") + "{ __typename }" },
        { "900 unknown fields", "{ " + Repeat(900, i => $"f{i} ") + "}" },
        { "a page of 99,999,999", "{ books(first: 99999999) { edges { cursor } } }" },
        { "an integer of 64 bits", "{ books(first: 9223372036854775808) { edges { cursor } } }" },
        { "a float as a page", "{ books(first: 1.5) { edges { cursor } } }" },
        {
            "introspection nested 4 times",
            "{ __schema { types { " + Repeat(4, _ => "fields { type { ") + "name" + Repeat(4, _ => "} } ") + "} } }"
        },
        { "introspection nested in fragments", "{ __schema { types { ...A } } } fragment A on __Type { fields { "
            + "type { ...B } } } fragment B on __Type { fields { type { ...C } } } fragment C on __Type { fields "
            + "{ type { fields { type { fields { name } } } } } }" },
        { "a cost hidden behind a fragment named __schema", "{ ...__schema } fragment __schema on Query { "
            + "books(first: 100) { edges { node { similar(first: 100) { edges { node { id } } } } } } }" },
        { "a cost hidden behind an alias named __schema", "{ __schema: books(first: 100) { edges { node { "
            + "similar(first: 100) { edges { node { id } } } } } } }" },
        { "nothing", " " },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Is_refused(string what, string query)
    {
        var (status, body) = await server.AskAsync(query);

        Assert.True(status is 400 or 413, $"{what}: {status}");
        Assert.All(EngineTests.Codes(body), code => Assert.False(string.IsNullOrEmpty(code)));
        Assert.True(body["errors"]!.AsArray().Count <= 10);
        Assert.True(body.ToJsonString().Length < 10_000);
        Assert.Equal(200, (await server.AskAsync("{ __typename }")).Status);
    }

    [Theory]
    [InlineData(101)]
    [InlineData(20_000)]
    public async Task A_list_given_as_a_variable_has_a_limit(int count)
    {
        var (status, body) = await server.AskAsync(
            "query($ids: [ID!]!) { many(ids: $ids) }", new { ids = Enumerable.Range(0, count).Select(i => "x") });

        Assert.True(status is 200 or 413);
        Assert.NotNull(body["errors"]);
    }

    [Theory]
    [InlineData("[{\"query\":\"{__typename}\"},{\"query\":\"{__typename}\"}]", "application/json", 400)]
    [InlineData("query={__typename}", "application/x-www-form-urlencoded", 415)]
    [InlineData("{\"query\":\"{__typename}\"}", "text/plain", 415)]
    [InlineData("{\"query\":\"{__typename}\"}", "multipart/form-data; boundary=x", 415)]
    [InlineData("{\"query\":\"{__typename}\"}", "application/graphql", 415)]
    [InlineData("{\"query\":\"{__typename}\"}", "application/json; charset=utf-16", 415)]
    [InlineData("{\"query\":\"{__typename}\",\"operationName\":null}", "application/json", 200)]
    [InlineData("{\"query\":\"\\ufeff{__typename}\"}", "application/json", 200)]
    [InlineData("{\"query\":1}", "application/json", 400)]
    [InlineData("nonsense", "application/json", 400)]
    public async Task Only_one_question_in_json_is_read(string body, string contentType, int expected)
    {
        var (status, _) = await server.SendAsync(LibraryServer.Post(body, contentType));

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(10_000)]
    public async Task A_variable_nested_without_end_is_refused(int levels)
    {
        var nested = Repeat(levels, _ => "[") + Repeat(levels, _ => "]");

        var (status, _) = await server.SendAsync(LibraryServer.Post(
            "{\"query\":\"query($x:[Int]){__typename}\",\"variables\":{\"x\":" + nested + "}}"));

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task A_body_of_more_than_100_kB_is_refused()
    {
        var (status, body) = await server.SendAsync(LibraryServer.Post(
            "{\"query\":\"{ __type(name:\\\"" + new string('x', 1_000_000) + "\\\") { name } }\"}"));

        Assert.Equal(413, status);
        Assert.Equal(["LIMIT_EXCEEDED"], EngineTests.Codes(body));
    }

    [Fact]
    public async Task A_mutation_in_a_url_is_refused()
    {
        var response = await server.Client.GetAsync(new Uri("/graphql?query=mutation{burn(id:1)}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", response.Content.Headers.Allow.Single());
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    public async Task Other_methods_are_refused(string method)
    {
        var (status, _) = await server.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"));

        Assert.Equal(405, status);
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("' OR 1=1 --")]
    [InlineData("${jndi:ldap://127.0.0.1/x}")]
    [InlineData("MATCH (n) DETACH DELETE n")]
    public async Task An_id_is_an_opaque_text(string id)
    {
        var (status, body) = await server.AskAsync("query($id: ID!) { book(id: $id) { id } }", new { id });

        Assert.Equal(200, status);
        Assert.Null(body["data"]!["book"]);
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("1e400")]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    [InlineData("{\"$gt\":\"\"}")]
    public async Task A_variable_of_another_kind_is_refused(string value)
    {
        var request = LibraryServer.Post(
            "{\"query\":\"query($n:Int){books(first:$n){edges{cursor}}}\",\"variables\":{\"n\":" + value + "}}");
        request.Headers.Add("Accept", "application/graphql-response+json");

        var (status, _) = await server.SendAsync(request);

        Assert.Equal(400, status);
    }

    private static string Doubling(int count) =>
        "{ ...F0 } " + Repeat(count, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} ")
        + $"fragment F{count} on Query {{ __typename }}";

    private static string Repeat(int count, Func<int, string> text)
    {
        var repeated = new StringBuilder();
        for (var index = 0; index < count; index++)
            repeated.Append(text(index));
        return repeated.ToString();
    }
}
