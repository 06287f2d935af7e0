using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResourceMap.Server.GraphQL.Execution;

namespace ResourceMap.Tests.GraphQL;

/// <summary>What a request would cost is known before anything is executed.</summary>
public sealed class CostTests(LibraryServer server) : IClassFixture<LibraryServer>
{
    private static readonly object HundredIds = new { ids = Enumerable.Range(0, 100).Select(id => $"{id}") };

    [Fact]
    public async Task A_list_that_an_argument_sizes_counts_its_entries()
    {
        const string query = "query($ids: [ID!]!) { some(ids: $ids) { similar(first: 60) { edges { cursor } } } }";

        var (_, few) = await server.AskAsync(query, new { ids = (string[])["1"] });
        var (_, many) = await server.AskAsync(query, HundredIds);

        Assert.Null(few["errors"]);
        Assert.Equal(["COMPLEXITY"], EngineTests.Codes(many));
    }

    [Theory]
    [InlineData("books", true)]
    [InlineData("books(first: null)", true)]
    [InlineData("books(first: $none)", true)]
    [InlineData("books(filter: {pagesMin: 2})", true)]
    [InlineData("books(first: 50)", true)]
    [InlineData("books(first: 9)", false)]
    public async Task A_page_counts_the_rows_that_it_has_by_default(string page, bool isRefused)
    {
        var (_, body) = await server.AskAsync(
            $"query($none: Int) {{ {page} {{ edges {{ node {{ similar(first: 100) {{ edges {{ cursor }} }} }} }} }} "
            + "other: books(first: $none) { edges { cursor } } }");

        Assert.Equal(isRefused ? ["COMPLEXITY"] : [], body["errors"] is null ? [] : EngineTests.Codes(body));
    }

    [Fact]
    public async Task A_weight_counts_once_for_each_entry_of_what_multiplies_it()
    {
        const string query = "query($words: [String!], $ids: [ID!]!) { weighed(filter: {words: $words}, ids: $ids) }";

        var (_, few) = await server.AskAsync(query, new { words = (string[])["a", "b"], ids = (string[])["1", "2"] });
        var (_, many) = await server.AskAsync(
            query, new { words = Enumerable.Repeat("a", 8), ids = Enumerable.Repeat("1", 7) });

        Assert.Null(few["errors"]);
        Assert.Equal(["COMPLEXITY"], EngineTests.Codes(many));
    }

    [Fact]
    public async Task A_negative_page_pays_for_nothing_that_stands_beside_it()
    {
        var (_, body) = await server.AskAsync(
            "{ a: books(first: -100000) { edges { node { name } } } b: books(first: 100) { edges { node { "
            + "similar(first: 100) { edges { node { name } } } } } } }");

        Assert.Equal(["COMPLEXITY"], EngineTests.Codes(body));
    }

    [Fact]
    public async Task Two_heavy_fields_are_the_most_of_one_request()
    {
        var (_, two) = await server.AskAsync("{ a: heavy ...F } fragment F on Query { b: heavy }");
        var (_, three) = await server.AskAsync("{ a: heavy ...F c: heavy } fragment F on Query { b: heavy }");

        Assert.Null(two["errors"]);
        Assert.Equal(["LIMIT_EXCEEDED"], EngineTests.Codes(three));
    }

    [Fact]
    public async Task A_heavy_request_for_which_no_turn_comes_is_refused_and_others_go_on()
    {
        await using var busy = new LibraryServer(
            new Limits { HeavyAtOnceMax = 1, Timeout = TimeSpan.FromMilliseconds(400) });
        await busy.Services.GetRequiredService<HeavyTurns>().EnterAsync(CancellationToken.None);

        var (status, body) = await busy.AskAsync("{ heavy }");
        var (_, ordinary) = await busy.AskAsync("{ count(of: 1) }");

        Assert.Equal(429, status);
        Assert.Equal(["TOO_BUSY"], EngineTests.Codes(body));
        Assert.Equal(1, (int?)ordinary.At("count"));
    }

    [Fact]
    public async Task A_heavy_request_gives_its_turn_back()
    {
        await using var narrow = new LibraryServer(new Limits { HeavyAtOnceMax = 1 });

        foreach (var _ in (int[])[1, 2, 3])
            Assert.Null((await narrow.AskAsync("{ heavy broken }")).Body["data"]!["broken"]);
    }

    [Theory]
    [InlineData(1_000_000, null)]
    [InlineData(1_999_990, "LIMIT_EXCEEDED")]
    [InlineData(50_000_000, "LIMIT_EXCEEDED")]
    public async Task An_answer_of_more_than_2_MB_is_refused(int characters, string? code)
    {
        var (_, body) = await server.AskAsync("query($n: Int!) { text(characters: $n) }", new { n = characters });

        Assert.Equal(code is null ? [] : [code], body["errors"] is null ? [] : EngineTests.Codes(body));
        Assert.Equal(code is null, body["data"] is JsonObject);
    }
}
