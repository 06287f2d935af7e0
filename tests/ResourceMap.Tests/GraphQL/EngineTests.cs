using System.Text.Json.Nodes;

namespace ResourceMap.Tests.GraphQL;

public sealed class EngineTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    [Fact]
    public async Task Enums_dates_defaults_and_inputs_travel_both_ways()
    {
        var (status, body) = await server.AskAsync(
            "query($f: BookFilter) { books(filter: $f, first: 1) { edges { node { __typename id shelf printedOn "
                + "} } } named { name } pick(by: {id: \"x\"}) }",
            new { f = new { shelf = "BOTTOM_ROW" } });

        Assert.Equal(200, status);
        Assert.Equal(
            """{"__typename":"Book","id":"1","shelf":"BOTTOM_ROW","printedOn":"2024-01-01"}""",
            body.At("books", "edges", 0, "node")!.ToJsonString());
        Assert.Equal("Book 1", (string?)body.At("named", "name"));
        Assert.Equal("x", (string?)body.At("pick"));
    }

    [Fact]
    public async Task A_union_shows_the_case_and_an_enum_the_word_of_a_closed_list()
    {
        var (_, body) = await server.AskAsync("""
            query($of: Tongue) { cloth: cover { ... on ClothCover { colour } }
              paper: cover(of: $of) { __typename ... on PaperCover { tongue } } literal: cover(of: FR) { __typename
              ... on PaperCover { tongue } } }
            """, new { of = "EN_GB" });

        Assert.Equal("""{"colour":"red"}""", body.At("cloth")!.ToJsonString());
        Assert.Equal("""{"__typename":"PaperCover","tongue":"EN_GB"}""", body.At("paper")!.ToJsonString());
        Assert.Equal("""{"__typename":"PaperCover","tongue":"FR"}""", body.At("literal")!.ToJsonString());
    }

    [Fact]
    public async Task A_one_of_input_takes_exactly_one()
    {
        var (status, _) = await server.AskAsync("{ pick(by: {id: \"x\", name: \"y\"}) }");

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task A_hundred_rows_show_their_authors()
    {
        var (_, body) = await server.AskAsync(
            "query { books(first: 100) { edges { node { author { name } } } } }");
        var (_, again) = await server.AskAsync("{ a: books(first: 100) { edges { node { author { books { author "
            + "{ name } } } } } } }");

        Assert.Equal(100, body["data"]!["books"]!["edges"]!.AsArray().Count);
        Assert.Equal("Author 1", (string?)body["data"]!["books"]!["edges"]![0]!["node"]!["author"]!["name"]);
        Assert.Null(again["errors"]);
    }

    [Fact]
    public async Task What_breaks_inside_stays_inside()
    {
        var (status, body) = await server.AskAsync("{ broken refused }");

        Assert.Equal(200, status);
        Assert.DoesNotContain("1234", body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["AS_OF_UNAVAILABLE", "INTERNAL"], Codes(body).Order());
        Assert.Contains("traceId", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 10, null)]
    [InlineData(30, 9, "Et 21 autres refus, qui ne sont pas détaillés.")]
    public async Task Refusals_beyond_ten_are_counted(int fields, int told, string? last)
    {
        var (_, body) = await server.AskAsync(
            "{ " + string.Join(' ', Enumerable.Range(0, fields).Select(number => $"a{number}: refused")) + " }");

        Assert.Equal(told, Codes(body).Count(code => code == "AS_OF_UNAVAILABLE"));
        Assert.Equal(10, Codes(body).Count());
        if (last is not null)
        {
            Assert.Equal("LIMIT_EXCEEDED", Codes(body).Last());
            Assert.Equal(last, (string?)body["errors"]!.AsArray()[^1]!["message"]);
        }
    }

    [Theory]
    [InlineData("{ bok }")]
    [InlineData("{ books(frist: 1) { edges { cursor } } }")]
    [InlineData("{ pick(by: {nam: \"x\"}) }")]
    [InlineData("{ books(filter: {shelf: TOP_RO}) { edges { cursor } } }")]
    [InlineData("{ named { ... on Bok { id } } }")]
    public async Task No_error_hints_at_what_else_exists(string query)
    {
        var (status, body) = await server.AskAsync(query);

        Assert.Equal(400, status);
        Assert.DoesNotContain("Did you mean", body.ToJsonString(), StringComparison.Ordinal);
        Assert.All(Codes(body), code => Assert.False(string.IsNullOrEmpty(code)));
    }

    [Fact]
    public async Task A_cached_document_is_judged_again_with_its_variables()
    {
        const string query = "query($n: Int!) { books(first: $n) { edges { node { id name shelf similar(first: "
            + "10) { edges { node { id name } } } } } } }";

        foreach (var _ in (int[])[1, 2])
            Assert.Equal(200, (await server.AskAsync(query, new { n = 2 })).Status);
        var (status, body) = await server.AskAsync(query, new { n = 1000 });

        Assert.Equal(400, status);
        Assert.Single(Codes(body));
    }

    [Fact]
    public async Task A_question_marked_post_only_is_refused_in_a_url()
    {
        const string query = "query($q: String! = \"x\") { ...F } fragment F on Query { secret(question: $q) }";

        var posted = await server.AskAsync(query);
        var (status, body) = await server.SendAsync(new HttpRequestMessage(
            HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query)));

        Assert.Equal(200, posted.Status);
        Assert.Equal(405, status);
        Assert.Equal(["POST_ONLY"], Codes(body));
    }

    [Theory]
    [InlineData("{count(of:1)}", 200)]
    [InlineData("{count(of:1,ageMonths:900)}", 405)]
    [InlineData("query($a:Int){count(of:1,ageMonths:$a)}", 405)]
    public async Task An_argument_marked_post_only_is_refused_in_a_url(string query, int expected)
    {
        var (status, _) = await server.SendAsync(new HttpRequestMessage(
            HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query)));

        Assert.Equal(expected, status);
    }

    internal static IEnumerable<string?> Codes(JsonNode body) =>
        body["errors"]!.AsArray().Select(error => (string?)error!["extensions"]!["code"]);
}
