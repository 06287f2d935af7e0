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
    public async Task Many_outlines_and_wide_reports_are_refused()
    {
        string[] refused =
        [
            "query($ids: [ID!]!) { " + Aliases(8, "nodes(ids: $ids) { ... on Territory { above { outline } } }") + " }",
            "{ " + Aliases(4, "territories(first: 100) { edges { node { above { outline } } } }") + " }",
            "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Service { area { include { ... on DrawnAreaPart { outline "
                + "} } exclude { ... on DrawnAreaPart { outline } } } } } }",
            "{ territories(kinds: [DEPARTEMENT], first: 100) { edges { node { outline } } } }",
            "query($codes: [Code!]!) { coverageGaps(within: \"REG-44\", needs: $codes) { withoutData { id } } }",
        ];
        foreach (var query in refused)
        {
            var body = await server.AskAsync(query, new
            {
                ids = Enumerable.Repeat("COM-37261", 100),
                codes = Enumerable.Repeat("serafin:1.1.1", 100),
            });
            Assert.Equal(["COMPLEXITY"], EngineTests.Codes(body));
        }

        static string Aliases(int count, string field) =>
            string.Join(' ', Enumerable.Range(0, count).Select(number => $"a{number}: {field}"));
    }

    [Theory]
    [InlineData("{ services(filter: {within: \"DEP-37\"}, first: 100) { edges { node { id name sites { "
        + "declaredCommune { name } address point { longitude latitude } } contact { phone email website } actor { "
        + "name } offers { careMode { label } reach } } } } }")]
    [InlineData("{ services(first: 20) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id name "
        + "isNameConstructed kind { code label } actor { id name } carriers { id actor { name } } offers { id "
        + "careMode { code label } reach reachBasis audiences { code label } associatedAudiences { code label } "
        + "audiencesClosed ageMinMonths ageMaxMonths hasAgeMax titles { code label } capacity { __typename } "
        + "availability { state count unit availableFrom statedOn } temporary socialAid sex closures { __typename } "
        + "needs { code label } sites { id } } sites { id address declaredCommune { name } foundCommune { name } point "
        + "{ longitude latitude } precision hours } area { basis include { "
        + "__typename ... on WholeAreaPart { territory { id name } } } exclude { __typename } } needs { code { code "
        + "label } basis weight } identifiers { scheme value } contact { phone email website } visibility inScope "
        + "missions { code label } sector { code label } fictional provenance { facet source statedOn } conflicts { "
        + "facet kept { source value } other { source value } } status withdrawnOn } } } }")]
    [InlineData("query($needs: [NeedInput!]!) { match(input: {place: {communeCode: \"37261\"}, ageMonths: 100, needs: "
        + "$needs}) { needs { need { code label } priority responses(first: 20) { totalCount edges { node { rank "
        + "adequacy access availability distanceMeters service { id name } offer { careMode { label } } criteria { "
        + "outcome sentence } } } } } remarks } }")]
    public async Task An_ordinary_question_is_answered(string query)
    {
        var body = await server.AskAsync(
            query, new { needs = Enumerable.Repeat(new { code = "serafin:1.1.1", priority = 1 }, 5) });

        Assert.Null(body["errors"]?.ToJsonString());
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
