namespace ResourceMap.Tests.GraphQL;

/// <summary>Questions that are valid, small, and would fetch or return much.</summary>
public sealed class DirectoryCostTests(DirectoryServer server) : IClassFixture<DirectoryServer>
{
    private const string Match = "match(input: {place: {communeCode: \"37261\"}, ageMonths: 100, needs: $needs})";

    [Theory]
    [InlineData("query($ids: [ID!]!) { nodes(ids: $ids) { ... on Territory { above { outline } } } }", "COMPLEXITY")]
    [InlineData("{ territories(kinds: [COMMUNE], first: 100) { edges { node { above { outline } } } } }", "COMPLEXITY")]
    [InlineData("query($needs: [NeedInput!]!) { " + Match + " { needs { responses(first: 20) { edges { node { "
        + "criteria { sentence } } } } } } }", "COMPLEXITY")]
    [InlineData("query($needs: [NeedInput!]!) { a: " + Match + " { evaluatedOn } b: " + Match + " { evaluatedOn } c: "
        + Match + " { evaluatedOn } }", "LIMIT_EXCEEDED")]
    [InlineData("{ a: articulationActors(within: \"FR\") { totalCount } b: articulationActors(within: \"FR\") { "
        + "totalCount } c: articulationActors(within: \"FR\") { totalCount } }", "LIMIT_EXCEEDED")]
    [InlineData("{ a: soleProviders(within: \"REG-24\", need: \"serafin:1.1.1\") { totalCount } ...F } fragment F on "
        + "Query { b: soleProviders(within: \"REG-24\", need: \"serafin:1.1.1\") { totalCount } c: coverageGaps("
        + "within: \"COM-37261\", needs: [\"serafin:1.1.1\"]) { withoutData { id } } }", "LIMIT_EXCEEDED")]
    public async Task Is_refused_and_asks_the_graph_nothing(string query, string code)
    {
        var before = server.Graph.Fetches;

        var body = await server.AskAsync(query, new
        {
            ids = Enumerable.Repeat("COM-37261", 100),
            needs = Enumerable.Repeat(new { code = "serafin:1.1.1", priority = 1 }, 100),
        });

        Assert.Equal([code], EngineTests.Codes(body));
        Assert.Equal(before, server.Graph.Fetches);
        Assert.InRange(body.ToJsonString().Length, 1, 1_000);
    }

    [Fact]
    public async Task An_id_of_95_kB_in_30_aliases_is_not_sent_back_30_times()
    {
        var query = "query($a: ID!) { " + string.Join(' ', Enumerable.Range(0, 30).Select(
            number => $"a{number}: territories(within: $a) {{ totalCount }}")) + " }";

        var body = await server.AskAsync(query, new { a = new string('x', 95_000) });

        Assert.InRange(body.ToJsonString().Length, 1, 10_000);
    }

    [Fact]
    public async Task An_outline_is_simpler_within_a_tolerance_and_exact_without()
    {
        var body = await server.AskAsync(
            "{ exact: territory(id: \"COM-37261\") { outline } rough: territory(id: \"COM-37261\") { "
            + "outline(toleranceMeters: 100000) } none: territory(id: \"COM-37261\") { "
            + "outline(toleranceMeters: null) } }");

        Assert.Equal(Outline("exact"), Outline("none"));
        Assert.InRange(Outline("rough").Length, 1, Outline("exact").Length);

        string Outline(string alias) => body.At(alias, "outline")!.ToJsonString();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1e9")]
    public async Task A_tolerance_that_is_none_is_refused(string tolerance)
    {
        var body = await server.AskAsync(
            $"{{ territory(id: \"COM-37261\") {{ outline(toleranceMeters: {tolerance}) }} }}");

        Assert.Equal(["INVALID_INPUT"], EngineTests.Codes(body));
    }
}
