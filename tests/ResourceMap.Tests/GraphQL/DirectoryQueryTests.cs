using System.Text.Json.Nodes;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.GraphQL;

public sealed class DirectoryQueryTests(DirectoryServer server) : IClassFixture<DirectoryServer>
{
    [Fact]
    public async Task A_hundred_services_with_actors_parents_and_their_services_are_four_fetches()
    {
        var before = server.Graph.Fetches;

        var body = await server.AskAsync("""
            { services(first: 100) { totalCount edges { node { name actor { name parent { name services(first: 1) {
              totalCount } } } } } } }
            """);

        Assert.True(body["errors"] is null, body.ToJsonString());
        Assert.Equal(120, (int)body["data"]!["services"]!["totalCount"]!);
        Assert.Equal("gestionnaire", (string?)body.At("services", "edges", 99, "node", "actor", "parent", "name"));
        Assert.Equal(120, (int)body.At("services", "edges", 0, "node", "actor", "parent", "services", "totalCount")!);
        Assert.Equal(4, server.Graph.Fetches - before);
    }

    [Fact]
    public async Task Pages_of_services_neither_repeat_nor_lose_one()
    {
        var names = new List<string>();
        for (string? after = null, hasNext = "true"; hasNext == "true";)
        {
            var body = await server.AskAsync(
                "query($after: String) { services(first: 50, after: $after) { edges { node { name } } pageInfo { "
                    + "hasNextPage endCursor } } }",
                new { after });
            names.AddRange(body.At("services", "edges")!.AsArray().Select(edge => (string)edge!["node"]!["name"]!));
            after = (string?)body.At("services", "pageInfo", "endCursor");
            hasNext = body.At("services", "pageInfo", "hasNextPage")!.ToJsonString();
        }

        Assert.Equal(Enumerable.Range(0, 120).Select(number => $"s{number:000}"), names);
    }

    [Fact]
    public async Task A_filter_knows_the_needs_below_and_the_communes_within()
    {
        var body = await server.AskAsync("""
            { in: services(filter: {needs: ["serafin:1.1"], within: "EPCI-243700754", kinds: ["finess:182"],
                text: "s001"}) { totalCount }
              out: services(filter: {within: "DEP-63"}) { totalCount } }
            """);

        Assert.Equal(1, (int)body.At("in", "totalCount")!);
        Assert.Equal(0, (int)body.At("out", "totalCount")!);
    }

    [Fact]
    public async Task A_service_shows_its_offers_sites_area_and_where_each_facet_comes_from()
    {
        var body = await server.AskAsync("""
            query($id: ID!) { node(id: $id) { id ... on Service {
              kind { code label scheme } carriers { actor { name } }
              offers { reach sites { address declaredCommune { name population } point { longitude } } }
              area { basis include { ... on WholeAreaPart { territory { id kind } } } } needs { code { label } basis }
              provenance { facet source externalId } conflicts { facet kept { source value } other { value } } } } }
            """, new { id = Sample.ServiceId("s000").Value });

        Assert.True(body["errors"] is null, body.ToJsonString());
        Assert.Equal("finess:182", (string?)body.At("node", "kind", "code"));
        Assert.Equal("Tours", (string?)body.At("node", "offers", 0, "sites", 0, "declaredCommune", "name"));
        Assert.Equal("DEPARTEMENT", (string?)body.At("node", "area", "include", 0, "territory", "kind"));
        Assert.Equal("test", (string?)body.At("node", "provenance", 0, "source"));
    }

    [Fact]
    public async Task Nodes_keep_the_order_of_their_ids_and_unknown_ones_are_null()
    {
        var body = await server.AskAsync(
            "query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }",
            new { ids = new[] { "DEP-37", "x", Sample.ActorId("a1").Value, Sample.ServiceId("s002").Value } });

        Assert.Equal("Territory", (string?)body.At("nodes", 0, "__typename"));
        Assert.Null(body.At("nodes", 1));
        Assert.Equal("Actor", (string?)body.At("nodes", 2, "__typename"));
        Assert.Equal("Service", (string?)body.At("nodes", 3, "__typename"));
    }

    [Fact]
    public async Task A_point_a_code_and_a_border_say_where_they_are()
    {
        var body = await server.AskAsync("""
            { point: locate(place: {point: {longitude: 0.6889, latitude: 47.3936}}) {
                commune { id } territories { id } onBorder }
              code: locate(place: {communeCode: "37261"}) { commune { name outline } }
              outside: locate(place: {point: {longitude: -30, latitude: 40}}) { commune { id } territories { id } } }
            """);

        Assert.Equal("COM-37261", (string?)body.At("point", "commune", "id"));
        Assert.Contains("DEP-37", body.At("point", "territories")!.ToJsonString(), StringComparison.Ordinal);
        Assert.Matches("Polygon", (string?)body.At("code", "commune", "outline", "type"));
        Assert.Null(body.At("outside", "commune"));
        Assert.Empty(body.At("outside", "territories")!.AsArray());
    }

    [Fact]
    public async Task A_territory_is_found_by_its_name_and_postcode_and_within_another()
    {
        var body = await server.AskAsync("""
            { territories(kinds: [COMMUNE], text: "tours", first: 2) { totalCount edges { node { id } } pageInfo {
              endCursor hasNextPage } }
              postcode: territories(text: "37000", first: 1) { edges { node { id } isPartial } }
              wordless: territories(text: "%") { totalCount }
              epcis: territories(kinds: [EPCI], within: "DEP-63", first: 50) { edges { isPartial } }
              within: territories(kinds: [COMMUNE], within: "DEP-37", first: 1) { totalCount } }
            """);

        Assert.Equal("COM-37261", (string?)body.At("territories", "edges", 0, "node", "id"));
        Assert.Equal(0, (int)body.At("wordless", "totalCount")!);
        Assert.Equal("COM-37261", (string?)body.At("postcode", "edges", 0, "node", "id"));
        Assert.Contains("true", body.At("epcis")!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(272, (int)body.At("within", "totalCount")!);
    }

    [Fact]
    public async Task Codes_are_listed_by_scheme_parent_and_text()
    {
        var body = await server.AskAsync(
            "{ codes(scheme: SERAFIN, parent: \"serafin:1.1\") { edges { node { code label parent scheme } } } "
                + "clientele: codes(scheme: CLIENTELE, text: \"tsa\") { edges { node { code group } } } }");

        Assert.Equal("SERAFIN", (string?)body.At("codes", "edges", 0, "node", "scheme"));
        Assert.Contains("clientele:437", body.At("clientele")!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_runs_are_listed_newest_first_with_their_reports()
    {
        var body = await server.AskAsync(
            "{ importRuns(first: 2) { totalCount edges { cursor node { id rows startedAt reports { edges { node { "
                + "row sentence isRejection code } } } "
                + "} } pageInfo { hasNextPage endCursor } } }");
        var rest = await server.AskAsync(
            "query($after: String) { importRuns(first: 2, after: $after) { edges { node { rows } } "
                + "pageInfo { hasNextPage } } }",
            new { after = (string?)body.At("importRuns", "pageInfo", "endCursor") });

        Assert.Equal(3, (int)body.At("importRuns", "edges", 0, "node", "rows")!);
        Assert.Equal("Sans numéro.", (string?)body.At(
            "importRuns", "edges", 0, "node", "reports", "edges", 0, "node", "sentence"));
        Assert.Equal("2026-06-15T08:00:00Z", (string?)body.At("importRuns", "edges", 0, "node", "startedAt"));
        Assert.Equal(1, (int)rest.At("importRuns", "edges", 0, "node", "rows")!);
        Assert.False((bool)rest.At("importRuns", "pageInfo", "hasNextPage")!);
    }

    [Fact]
    public async Task A_match_answers_with_its_reasons_within_the_limits()
    {
        var body = await server.AskAsync("""
            query { match(input: {place: {communeCode: "37261"}, ageMonths: 110, needs: [
                {code: "serafin:1.1.1", priority: 1}, {code: "serafin:1.3.3.1", priority: 2}],
                audience: "clientele:437"}) {
              responses(first: 50) { totalCount edges { node { rank adequacy access availability
                service { name actor { name } } offer { careMode { label } } distanceMeters
                needsCovered { code { code label } basis }
                criteria { code kind outcome basis expected found sentence } } } }
              notMatching(first: 50) { totalCount edges { node { service { name } criteria { outcome sentence } } } }
              needsWithoutResponse { code label } evaluatedOn referenceVersion vintages { source vintage statedOn } } }
            """);

        Assert.True(body["errors"] is null, body.ToJsonString());
        Assert.Equal(50, body.At("match", "responses", "edges")!.AsArray().Count);
        Assert.Equal("serafin:1.1.1", (string?)body.At(
            "match", "responses", "edges", 0, "node", "needsCovered", 0, "code", "code"));
        Assert.Equal("2026-06-15", (string?)body.At("match", "evaluatedOn"));
        Assert.Equal("serafin:1.3.3.1", (string?)body.At("match", "needsWithoutResponse", 0, "code"));
    }

    [Fact]
    public async Task A_coverage_and_a_gap_answer_with_their_reasons()
    {
        var body = await server.AskAsync("""
            { whoCovers(place: {communeCode: "37261"}, need: "serafin:1.1.1", first: 2) {
                totalCount evaluatedOn edges { basis reason territory { id } node { name } offer { reach } } }
              coverageGaps(within: "COM-37261", needs: ["serafin:1.1.1"]) {
                needs { label } rows { edges { node {
                  territory { name } population cells { need { code } kind services } } } } } }
            """);

        Assert.True(body["errors"] is null, body.ToJsonString());
        Assert.Equal(120, (int)body.At("whoCovers", "totalCount")!);
        Assert.Equal("DEP-37", (string?)body.At("whoCovers", "edges", 0, "territory", "id"));
        Assert.Equal(120, (int)body.At("coverageGaps", "rows", "edges", 0, "node", "cells", 0, "services")!);
    }

    [Fact]
    public async Task Pages_of_a_ranked_list_follow_its_order()
    {
        const string query = "query($after: String) { whoCovers(place: {communeCode: \"37261\"}, first: 70, after: "
            + "$after) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }";
        var first = await server.AskAsync(query);
        var rest = await server.AskAsync(query, new
        {
            after = (string?)first.At(
            "whoCovers", "pageInfo", "endCursor")
        });

        var ids = first.At("whoCovers", "edges")!.AsArray().Concat(rest.At("whoCovers", "edges")!.AsArray())
            .Select(edge => (string?)edge!["node"]!["id"]);
        Assert.Equal(120, ids.Distinct().Count());
        Assert.False((bool)rest.At("whoCovers", "pageInfo", "hasNextPage")!);
        Assert.True((bool)rest.At("whoCovers", "pageInfo", "hasPreviousPage")!);
    }

    [Theory]
    [InlineData("{ services(first: 101) { totalCount } }", "INVALID_INPUT")]
    [InlineData("{ services(first: -1) { totalCount } }", "INVALID_INPUT")]
    [InlineData("{ services(after: \"nonsense\") { totalCount } }", "INVALID_CURSOR")]
    [InlineData("{ territories(after: \"nonsense\") { totalCount } }", "INVALID_CURSOR")]
    [InlineData("{ importRuns(after: \"nonsense\") { totalCount } }", "INVALID_CURSOR")]
    [InlineData("{ services(filter: {within: \"DEP-XX\"}) { totalCount } }", "UNKNOWN_TERRITORY")]
    [InlineData("{ services(filter: {within: \"37\"}) { totalCount } }", "UNKNOWN_TERRITORY")]
    [InlineData("{ services(filter: {kinds: [\"182\"]}) { totalCount } }", "UNKNOWN_CODE")]
    [InlineData("{ services(filter: {kinds: [\"clientele:437\"]}) { totalCount } }", "INVALID_INPUT")]
    [InlineData("{ services(filter: {kinds: []}) { totalCount } }", "INVALID_INPUT")]
    [InlineData("{ services(filter: {needs: []}) { totalCount } }", "INVALID_INPUT")]
    [InlineData("{ territories(kinds: []) { totalCount } }", "INVALID_INPUT")]
    [InlineData("{ services(filter: {needs: [\"serafin:9.9\"]}) { totalCount } }", "UNKNOWN_CODE")]
    [InlineData("{ services(filter: {needs: [\"finess:182\"]}) { totalCount } }", "INVALID_INPUT")]
    [InlineData("{ codes(scheme: SERAFIN, parent: \"serafin:9.9\") { totalCount } }", "UNKNOWN_CODE")]
    [InlineData("{ needs(text: \"aide\", first: 101) { totalCount } }", "INVALID_INPUT")]
    [InlineData("{ actors(filter: {parent: \"nonsense\"}) { totalCount } }", "UNKNOWN_ID")]
    [InlineData("{ whoCovers(place: {communeCode: \"37261\"}, audiences: [\"mode:11\"]) { totalCount } }",
        "INVALID_INPUT")]
    [InlineData("{ coverageGaps(within: \"DEP-37\", needs: [\"serafin:1.1.1\"], level: BASSIN_DE_VIE) { withoutData "
        + "{ id } } }", "INVALID_INPUT")]
    [InlineData("{ coverageGaps(within: \"COM-75056\", needs: [\"serafin:1.1.1\"], level: ARRONDISSEMENT_MUNICIPAL) { "
        + "withoutData { id } } }", "INVALID_INPUT")]
    [InlineData("{ coverageGaps(within: \"DEP-37\", needs: [\"serafin:1.1.1\"], level: ZONE) { withoutData { id } } }",
        "INVALID_INPUT")]
    [InlineData("{ locate(place: {territory: \"DEP-37\"}) { onBorder } }", "PLACE_TOO_WIDE")]
    [InlineData("{ locate(place: {communeCode: \"99999\"}) { onBorder } }", "PLACE_UNKNOWN")]
    [InlineData("{ whoCovers(place: {territory: \"DEP-37\"}) { totalCount } }", "PLACE_TOO_WIDE")]
    [InlineData("{ whoCovers(place: {point: {longitude: -30, latitude: 40}}) { totalCount } }", "PLACE_OUTSIDE")]
    [InlineData("{ whoCovers(place: {communeCode: \"37261\"}, ageMonths: -1) { totalCount } }", "INVALID_INPUT")]
    [InlineData("{ whoCovers(place: {communeCode: \"37261\"}, need: \"serafin:9\") { totalCount } }", "UNKNOWN_CODE")]
    [InlineData("{ coverageGaps(within: \"DEP-37\", needs: []) { rows { totalCount } } }", "INVALID_INPUT")]
    [InlineData("{ coverageGaps(within: \"FR\", needs: [\"serafin:1.1.1\"]) { rows { totalCount } } }",
        "COMPLEXITY")]
    public async Task A_wrong_question_is_refused_with_a_code(string query, string code)
    {
        var body = await server.AskAsync(query);

        Assert.Equal([code], EngineTests.Codes(body));
    }

    [Theory]
    [InlineData("ageMonths: -1, needs: [{code: \"serafin:1.1.1\", priority: 1}]", "INVALID_INPUT")]
    [InlineData("ageMonths: 1441, needs: [{code: \"serafin:1.1.1\", priority: 1}]", "INVALID_INPUT")]
    [InlineData("ageMonths: 100, needs: []", "INVALID_INPUT")]
    [InlineData("ageMonths: 100, needs: [{code: \"serafin:1.1.1\", priority: 0}]", "INVALID_INPUT")]
    [InlineData("ageMonths: 100, needs: [{code: \"serafin:1.1.1\", priority: 1}], gir: 7", "INVALID_INPUT")]
    [InlineData("ageMonths: 100, needs: [{code: \"serafin:1.1.1\", priority: 1}], maxDistanceMeters: -1",
        "INVALID_INPUT")]
    [InlineData("ageMonths: 100, needs: [{code: \"serafin:7.7\", priority: 1}]", "UNKNOWN_CODE")]
    [InlineData("ageMonths: 100, needs: [{code: \"soin\", priority: 1}]", "UNKNOWN_CODE")]
    [InlineData("ageMonths: 100, needs: [{code: \"serafin:1.1.1\", priority: 1}], audience: \"clientele:1\"",
        "UNKNOWN_CODE")]
    [InlineData("ageMonths: 100, needs: [{code: \"serafin:1.1.1\", priority: 1}], competentTerritory: "
        + "\"DEP-99\"", "UNKNOWN_TERRITORY")]
    [InlineData("ageMonths: 100, needs: [{code: \"serafin:1.1.1\", priority: 1}], asOf: \"2026-01-01\"",
        "AS_OF_UNAVAILABLE")]
    public async Task A_wrong_question_about_a_person_is_refused_with_a_code(string input, string code)
    {
        var body = await server.AskAsync(
            "{ match(input: {place: {communeCode: \"37261\"}, " + input + "}) { evaluatedOn } }");

        Assert.Equal([code], EngineTests.Codes(body));
    }

    [Fact]
    public async Task Match_is_refused_in_a_url()
    {
        var response = await server.Client.GetAsync(new Uri("/graphql?query=" + Uri.EscapeDataString(
            "{ match(input: {place: {communeCode: \"37261\"}, ageMonths: 1, needs: []}) { evaluatedOn } }"),
                UriKind.Relative));

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Contains("POST_ONLY", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

internal static class Answers
{
    /// <summary>What stands at the end of the path, below <c>data</c>.</summary>
    public static JsonNode? At(this JsonNode body, params object[] path) => path.Aggregate(
        body["data"], (node, step) => step is int index ? node?[index] : node?[(string)step]);
}
