namespace ResourceMap.Tests.GraphQL;

/// <summary>A fault of the client is told as one: no status 500, no INTERNAL, and little of what was sent.</summary>
public sealed class ClientFaultTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Theory]
    [InlineData("""{"query":"{__typename}","variables":{"a":1,"a":2}}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{__typename}","variables":{"a":{"b":1,"b":2}}}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{__typename}","query":3}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{nothing}","query":"{__typename}"}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{__typename}","operationName":"A","operationName":null}""", "BAD_REQUEST")]
    [InlineData("""{"query":"subscription S{a}"}""", "VALIDATION_FAILED")]
    [InlineData("""{"query":"{search(text:\"\\ud800\")}"}""", "INVALID_INPUT")]
    [InlineData("""{"query":"{search(text:\"\\udc00x\")}"}""", "INVALID_INPUT")]
    [InlineData("""{"query":"{search(text:\"\\ufffe\")}"}""", "INVALID_INPUT")]
    [InlineData("""{"query":"query($t:String!){search(text:$t)}","variables":{"t":"\ufffe"}}""", "INVALID_INPUT")]
    [InlineData("""{"query":"query($t:String!){search(text:$t)}","variables":{"t":"\ud800"}}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{many(ids:[\"\\ud800\"])}"}""", "INVALID_INPUT")]
    [InlineData("""{"query":"{amount(of:1e400)}"}""", "VALIDATION_FAILED")]
    [InlineData("""{"query":"query($x:Float!){amount(of:$x)}","variables":{"x":1e400}}""", "VALIDATION_FAILED")]
    [InlineData("""{"query":"query($x:Float!){amount(of:$x)}","variables":{"x":-1e400}}""", "VALIDATION_FAILED")]
    [InlineData("""{"query":"query($x:Float!){amount(of:$x)}","variables":{"x":NaN}}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{day(of:\"0001-01-01\")}"}""", "INVALID_INPUT")]
    [InlineData("""{"query":"{day(of:\"9999-12-31\")}"}""", "INVALID_INPUT")]
    [InlineData("""{"query":"{day(of:\"2026-02-30\")}"}""", "VALIDATION_FAILED")]
    [InlineData("""{"operationName":"Q","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4"}}}""",
        "PERSISTED_QUERY_NOT_SUPPORTED")]
    public async Task Is_told_with_its_code(string request, string code)
    {
        var (status, body) = await server.SendAsync(LibraryServer.Post(request));

        Assert.True(status is 200 or 400, $"{status}");
        Assert.Equal([code], EngineTests.Codes(body));
    }

    [Theory]
    [InlineData("subscription%20S%7Ba%7D", 200)]
    [InlineData("mutation%7B__typename%7D", 405)]
    public async Task An_operation_without_a_way_in_a_url_is_refused(string query, int expected)
    {
        var (status, body) = await server.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={query}"));

        Assert.Equal(expected, status);
        Assert.NotEqual(["INTERNAL"], EngineTests.Codes(body));
    }

    [Theory]
    [InlineData("query={__typename}&query={__typename}")]
    [InlineData("query={a:__typename&query=b:__typename}")]
    [InlineData("query={__typename}&operationName=A&operationName=B")]
    [InlineData("query={__typename}&variables={}&variables={}")]
    public async Task A_parameter_of_a_url_stands_once(string parameters)
    {
        var (status, body) = await server.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, $"/graphql?{parameters}"));

        Assert.Equal(400, status);
        Assert.Equal(["BAD_REQUEST"], EngineTests.Codes(body));
    }

    [Fact]
    public async Task A_client_that_sends_hashes_first_hears_the_words_it_waits_for()
    {
        var (_, body) = await server.SendAsync(LibraryServer.Post(
            """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4"}}}"""));

        Assert.Equal("PersistedQueryNotSupported", (string?)body["errors"]![0]!["message"]);
    }

    [Fact]
    public async Task No_type_is_nameless()
    {
        var (status, body) = await server.AskAsync("{ none: __type(name: \"\") { name } book: __type(name: \"Book\") { "
            + "name } }");

        Assert.Equal(200, status);
        Assert.Equal("""{"none":null,"book":{"name":"Book"}}""", body["data"]!.ToJsonString());
    }

    [Theory]
    [InlineData("12.0", 12)]
    [InlineData("1e3", 1000)]
    [InlineData("-0.0", 0)]
    public async Task A_whole_number_is_whole_however_json_writes_it(string number, int expected)
    {
        var (_, body) = await server.SendAsync(LibraryServer.Post(
            """{"query":"query($n:Int!){count(of:$n)}","variables":{"n":""" + number + "}}"));

        Assert.Equal(expected, (int?)body.At("count"));
    }

    [Theory]
    [InlineData("query($a: Day!) { day(of: $a) }")]
    [InlineData("query($a: Date!) { day(of: $a) }")]
    [InlineData("query($a: Int!) { count(of: $a) }")]
    [InlineData("query($a: BookFilter) { books(filter: $a) { edges { cursor } } }")]
    public async Task A_value_is_not_sent_back_whole(string query)
    {
        var (_, body) = await server.AskAsync(query, new { a = new string('x', 90_000) });

        Assert.DoesNotContain(new string('x', 101), body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ day(of: \"VALUE\") }")]
    [InlineData("{ day(of: {VALUE: 1}) }")]
    [InlineData("{ VALUE }")]
    [InlineData("{ book(VALUE: 1) { id } }")]
    [InlineData("{ count(of: VALUE) }")]
    [InlineData("VALUE")]
    [InlineData("{ count(of: \"VALUE }")]
    [InlineData("{ named { ... on VALUE { id } } }")]
    [InlineData("{ a: count(of: 1) @VALUE }")]
    [InlineData("query($VALUE: Int) { count(of: $VALUE) }")]
    public async Task A_word_of_the_document_is_not_sent_back_whole(string query)
    {
        var (_, body) = await server.AskAsync(query.Replace("VALUE", new string('x', 9_000), StringComparison.Ordinal));

        Assert.NotNull(body["errors"]);
        Assert.DoesNotContain(
            new string('x', 101), (string?)body["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_is_not_taken_for_a_hint()
    {
        var (_, body) = await server.AskAsync("query($d: Date!) { day(of: $d) }", new { d = "a Did you mean b" });

        Assert.Contains("a Did you mean b", (string?)body["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_the_library_is_named_beside_the_one_code()
    {
        var (_, body) = await server.AskAsync("{ bok }");

        Assert.Equal(
            """{"code":"VALIDATION_FAILED","rule":"FIELDS_ON_CORRECT_TYPE"}""",
            body["errors"]![0]!["extensions"]!.ToJsonString());
    }

    [Theory]
    [InlineData("cross-site", 403)]
    [InlineData("same-origin", 200)]
    [InlineData("none", 200)]
    public async Task A_page_of_another_site_cannot_post(string site, int expected)
    {
        var request = LibraryServer.Post("""{"query":"{__typename}"}""");
        request.Headers.Add("Sec-Fetch-Site", site);

        Assert.Equal(expected, (await server.SendAsync(request)).Status);
    }

    [Fact]
    public async Task An_answer_is_kept_by_nobody_and_varies_with_what_is_accepted()
    {
        var response = await server.Client.SendAsync(LibraryServer.Post("""{"query":"{__typename}"}"""));

        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("Accept", response.Headers.Vary);
    }
}
