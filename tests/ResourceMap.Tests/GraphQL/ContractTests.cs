using System.Text.Json.Nodes;

namespace ResourceMap.Tests.GraphQL;

/// <summary>What every field keeps to: refusals, nulls, ids and what an answer rests on.</summary>
public sealed class ContractTests(DirectoryServer server) : IClassFixture<DirectoryServer>
{
    private const string Person =
        "place: {communeCode: \"37261\"}, ageMonths: 110, needs: [{code: \"serafin:1.1.1\", priority: 1}]";

    [Theory]
    [InlineData("whoCovers(place: {communeCode: \"x\"}) { totalCount }")]
    [InlineData("locate(place: {communeCode: \"x\"}) { onBorder }")]
    [InlineData("services(first: 101) { totalCount }")]
    [InlineData("codes(scheme: SERAFIN, parent: \"serafin:9.9\") { totalCount }")]
    [InlineData("coverageGaps(within: \"DEP-37\", needs: []) { withoutData { id } }")]
    [InlineData("soleProviders(within: \"DEP-00\", need: \"serafin:1.1.1\") { totalCount }")]
    [InlineData("neighbourhood(actor: \"ACT-0\") { evaluatedOn }")]
    [InlineData("pathsBetween(from: \"ACT-0\", to: \"ACT-1\") { isComplete }")]
    [InlineData("articulationActors(within: \"DEP-00\") { totalCount }")]
    [InlineData("importRuns(after: \"x\") { totalCount }")]
    public async Task A_refusal_leaves_its_neighbours_alone(string refused)
    {
        var body = await server.AskAsync("{ services { totalCount } refused: " + refused + " }");

        Assert.Equal(120, (int)body.At("services", "totalCount")!);
        Assert.True(body["data"]!.AsObject().ContainsKey("refused"));
        Assert.Single(body["errors"]!.AsArray());
    }

    [Theory]
    [InlineData("codes(scheme: SERAFIN, parent: \"clientele:437\") { totalCount }")]
    [InlineData("locate(place: {point: {longitude: 9999999999, latitude: 47}}) { onBorder }")]
    [InlineData("locate(place: {point: {longitude: 0, latitude: -90.5}}) { onBorder }")]
    [InlineData("whoCovers(place: {point: {longitude: 181, latitude: 47}}) { totalCount }")]
    [InlineData("whoCovers(place: {communeCode: \"37261\"}, audiences: []) { totalCount }")]
    public async Task A_value_that_would_find_nothing_by_its_nature_is_refused(string field) =>
        Assert.Equal(["INVALID_INPUT"], EngineTests.Codes(await server.AskAsync($"{{ {field} }}")));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("%")]
    public async Task A_text_without_words_finds_no_territory(string text)
    {
        var body = await server.AskAsync(
            "query($text: String) { territories(text: $text) { totalCount } }", new { text });

        Assert.Equal(0, (int)body.At("territories", "totalCount")!);
    }

    [Theory]
    [InlineData("zzz")]
    [InlineData("COM-99999")]
    public async Task No_territory_has_an_id_that_none_has(string id)
    {
        var body = await server.AskAsync("query($id: ID!) { territory(id: $id) { name } }", new { id });

        Assert.Equal("""{"data":{"territory":null}}""", body.ToJsonString());
    }

    [Fact]
    public async Task An_import_has_one_id()
    {
        var shown = await server.AskAsync("{ importRuns(first: 1) { edges { node { id } } } }");
        var id = (string)shown.At("importRuns", "edges", 0, "node", "id")!;

        var body = await server.AskAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = new[] { id, id.Replace("-", "-0") } });

        Assert.Equal(id, (string?)body.At("nodes", 0, "id"));
        Assert.Null(body.At("nodes", 1));
    }

    [Theory]
    [InlineData("services(first: null, after: null, filter: null) { edges { cursor } }",
        "services { edges { cursor } }")]
    [InlineData("services(filter: {includeOutOfScope: null, text: null}) { edges { cursor } }",
        "services(filter: {}) { edges { cursor } }")]
    [InlineData("coverageGaps(within: \"COM-37261\", needs: [\"serafin:1.1.1\"], level: null, includeFictional: null) {"
        + " rows { edges { cursor } } }",
        "coverageGaps(within: \"COM-37261\", needs: [\"serafin:1.1.1\"]) { rows { edges { cursor } } }")]
    [InlineData("match(input: {purpose: null, sex: null, titles: null, wishes: [{target: {mode: \"mode:11\"}, "
        + "priority: null, statedBy: null}], " + Person + "}) { responses(first: null) { edges { cursor } } }",
        "match(input: {wishes: [{target: {mode: \"mode:11\"}}], " + Person + "}) { responses { edges { cursor } } }")]
    public async Task An_explicit_null_is_as_if_it_were_left_out(string withNull, string without)
    {
        var body = await server.AskAsync($"query {{ withNull: {withNull} without: {without} }}");

        Assert.Null(body["errors"]?.ToJsonString());
        Assert.Equal(body.At("without")!.ToJsonString(), body.At("withNull")!.ToJsonString());
    }

    [Fact]
    public async Task Whatever_has_an_id_is_found_by_it()
    {
        var shown = await server.AskAsync("""
            { services(first: 1) { edges { node { id actor { id } offers { id } sites { id } } } }
              territories(first: 1) { edges { node { id } } } importRuns(first: 1) { edges { node { id } } } }
            """);
        string?[] ids =
        [
            (string?)shown.At("services", "edges", 0, "node", "id"),
            (string?)shown.At("services", "edges", 0, "node", "actor", "id"),
            (string?)shown.At("services", "edges", 0, "node", "offers", 0, "id"),
            (string?)shown.At("services", "edges", 0, "node", "sites", 0, "id"),
            (string?)shown.At("territories", "edges", 0, "node", "id"),
            (string?)shown.At("importRuns", "edges", 0, "node", "id"),
            "OFF-0", "SIT-0", "RUN-0", "RUN-9223372036854775807", "RUN-x", ".", "OFF-0.SRV-0", "",
        ];

        var body = await server.AskAsync("""
            query($ids: [ID!]!) { nodes(ids: $ids) { __typename id
              ... on Offer { service { id withdrawnOn } } ... on ServiceAtSite { service { id withdrawnOn } } } }
            """, new { ids });

        Assert.Null(body["errors"]?.ToJsonString());
        Assert.Equal(
            ["Service", "Actor", "Offer", "ServiceAtSite", "Territory", "ImportRun"],
            body.At("nodes")!.AsArray().Take(6).Select(node => (string?)node!["__typename"]));
        Assert.Equal(ids.Take(6), body.At("nodes")!.AsArray().Take(6).Select(node => (string?)node!["id"]));
        Assert.Equal(ids[0], (string?)body.At("nodes", 2, "service", "id"));
        Assert.Equal(ids[0], (string?)body.At("nodes", 3, "service", "id"));
        Assert.All(body.At("nodes")!.AsArray().Skip(6), Assert.Null);
    }

    [Fact]
    public async Task An_answer_says_its_day_and_rests_on_one_version_of_the_reference_data()
    {
        var body = await server.AskAsync("""
            query($person: MatchInput!, $actor: ID!, $other: ID!) {
              match(input: $person) { ...Rests }
              whoCovers(place: {communeCode: "37261"}) { ...Rests }
              coverageGaps(within: "COM-37261", needs: ["serafin:1.1.1"]) { ...Rests }
              neighbourhood(actor: $actor) { ...Rests }
              pathsBetween(from: $actor, to: $other) { ...Rests }
            }
            fragment Rests on Judged { evaluatedOn referenceVersion vintages { source vintage statedOn } }
            """, Asked());
        var more = await server.AskAsync("""
            { soleProviders(within: "COM-37261", need: "serafin:1.1.1") { ...Rests }
              articulationActors(within: "COM-37261") { ...Rests } }
            fragment Rests on Judged { evaluatedOn referenceVersion vintages { source vintage statedOn } }
            """);

        Assert.Null(body["errors"]?.ToJsonString());
        Assert.Null(more["errors"]?.ToJsonString());
        var answers = body["data"]!.AsObject().Select(answer => answer.Value!).ToList();
        Assert.Equal(5, answers.Count);
        Assert.All(answers.Concat(more["data"]!.AsObject().Select(answer => answer.Value!)), answer =>
        {
            Assert.Equal("2026-06-15", (string?)answer["evaluatedOn"]);
            Assert.Equal("cog 2024 ", $"{answer["vintages"]![0]!["source"]} {answer["vintages"]![0]!["vintage"]} "
                + answer["vintages"]![0]!["statedOn"]);
        });
        Assert.Single(answers.Select(answer => (string?)answer["referenceVersion"]).Distinct());
        Assert.NotEqual(
            (string?)answers[0]["referenceVersion"], (string?)more.At("soleProviders", "referenceVersion"));
    }

    [Fact]
    public async Task What_takes_no_part_in_the_judgement_is_remarked()
    {
        const string query = "query($input: MatchInput!) { match(input: $input) { remarks } }";
        var plain = await server.AskAsync(query, new { input = JsonNode.Parse(Json()) });
        var noted = await server.AskAsync(query, new
        {
            input = JsonNode.Parse(Json("""
                ,"gir":3,"daysUsed":10,"titles":[{"kind":"titre:ase","target":true}]
                """, """
                ,"amount":2,"unit":"heures","statedBy":"PERSON"
                """)),
        });

        var remarks = plain.At("match", "remarks")!.AsArray().Count;
        Assert.Equal(
            [
                "Le GIR est noté : il ne change pas la réponse.",
                "Les jours d'accueil temporaire déjà pris sont notés : ils ne changent pas la réponse.",
                "La quantité souhaitée d'un besoin est notée : elle ne change pas la réponse.",
                "Qui exprime un besoin est noté : cela ne change pas la réponse.",
                "Le titre visé est noté : il ne change pas la réponse.",
            ],
            noted.At("match", "remarks")!.AsArray().Skip(remarks).Select(remark => (string?)remark));
    }

    [Fact]
    public async Task A_criterion_has_a_name_in_French_beside_its_code()
    {
        var body = await server.AskAsync(
            "query { match(input: {" + Person + "}) { responses(first: 1) { edges { node { criteria { code name "
            + "} } } } } }");

        Assert.Contains(
            body.At("match", "responses", "edges", 0, "node", "criteria")!.AsArray(),
            criterion => $"{criterion!["code"]} {criterion["name"]}" == "NEED Besoin");
    }

    private static string Json(string more = "", string ofNeed = "") => $$"""
        {"place":{"communeCode":"37261"},"ageMonths":110,
         "needs":[{"code":"serafin:1.1.1","priority":1{{ofNeed}}}]{{more}}}
        """;

    private static object Asked() => new
    {
        person = JsonNode.Parse(Json()),
        actor = Graph.Sample.ActorId("a0").Value,
        other = Graph.Sample.ActorId("a1").Value,
    };
}
