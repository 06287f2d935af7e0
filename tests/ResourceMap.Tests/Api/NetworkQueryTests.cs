using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Network;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Api;

/// <summary>Agreements, links and what follows from them, over HTTP, from statements to answers.</summary>
public sealed class NetworkQueryTests(NetworkQueryTests.Partners directory) : IClassFixture<NetworkQueryTests.Partners>
{
    private const string Day = "2026-11-24";

    [Fact]
    public async Task An_agreement_is_a_node_with_its_parties_territories_and_sources()
    {
        var agreement = (await QueryAsync("""
            query($id: ID!) { node(id: $id) { id ... on Agreement {
              name isNameConstructed kind subject status from to withdrawnOn territories { id }
              parties { edges { node { role signedOn actor { name } } } }
              provenance { facet source } conflicts { facet }
            } } }
            """, ("id", Key(RecordKind.Agreement, "charte").Id.Value)))["node"]!;

        Assert.Equal("Charte du répit", (string?)agreement["name"]);
        Assert.Equal(("CHARTE", "Répit", "EN_VIGUEUR"), (
            (string?)agreement["kind"], (string?)agreement["subject"], (string?)agreement["status"]));
        Assert.Equal(("2026-01-01", "2028-12-31"), ((string?)agreement["from"], (string?)agreement["to"]));
        Assert.Equal("DEP-37", (string?)agreement["territories"]![0]!["id"]);
        Assert.Equal(
            ["a pilote 2025-12-01", "b  2025-12-02", "c  2025-12-03", "  "],
            agreement["parties"]!["edges"]!.AsArray().Select(edge => edge!["node"]!)
                .Select(party => $"{party["actor"]?["name"]} {party["role"]} {party["signedOn"]}"));
        Assert.Equal(
            ["AGREEMENT", "NAME"],
            agreement["provenance"]!.AsArray().Select(provenance => (string)provenance!["facet"]!).Order());
    }

    [Fact]
    public async Task An_actor_shows_its_agreements_and_every_link_with_its_standing_on_the_day()
    {
        var actor = (await QueryAsync("""
            query($id: ID!, $day: Date) { node(id: $id) { ... on Actor {
              agreements { totalCount edges { node { name } } }
              links(evaluatedOn: $day) { totalCount evaluatedOn edges {
                neighbour { name } node { kind standing from to ends { name } agreement { name } }
              } }
              managed: links(kinds: [GESTION]) { edges { neighbour { name } } }
            } } }
            """, ("id", Id("a")), ("day", Day)))["node"]!;

        Assert.Equal(
            ["Charte du répit", "Convention ancienne"],
            actor["agreements"]!["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["name"]!));
        Assert.Equal(Day, (string?)actor["links"]!["evaluatedOn"]);
        Assert.Equal(
            [
                "b CHARTE EN_VIGUEUR", "c CHARTE EN_VIGUEUR", "d CONVENTION HORS_VIGUEUR", "ime GESTION EN_VIGUEUR",
            ],
            actor["links"]!["edges"]!.AsArray()
                .Select(edge => $"{edge!["neighbour"]!["name"]} {edge["node"]!["kind"]} {edge["node"]!["standing"]}")
                .Order());
        Assert.Equal("ime", (string?)actor["managed"]!["edges"]!.AsArray().Single()!["neighbour"]!["name"]);
    }

    [Theory]
    [InlineData(0, "a")]
    [InlineData(1, "a b c ime")]
    [InlineData(2, "a b c e ime")]
    public async Task A_neighbourhood_has_the_actors_within_some_links_that_hold(int depth, string expected)
    {
        var found = (await QueryAsync("""
            query($id: ID!, $depth: Int, $day: Date) {
              neighbourhood(actor: $id, depth: $depth, evaluatedOn: $day) {
                evaluatedOn
                actors { totalCount edges { distance node { name } } }
                links { totalCount edges { node { standing } } }
              }
            }
            """, ("id", Id("a")), ("depth", depth), ("day", Day)))["neighbourhood"]!;

        Assert.Equal(expected, Names(found["actors"]!));
        var distances = found["actors"]!["edges"]!.AsArray().Select(edge => (int)edge!["distance"]!).ToList();
        Assert.Equal((0, depth), (distances[0], distances[^1]));
        Assert.DoesNotContain("HORS_VIGUEUR", found["links"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_would_visit_too_many_actors_is_refused_whole_with_its_code()
    {
        var crowd = Enumerable.Range(0, NetworkWidth.ActorsMax + 1)
            .Select(number => new RecordKey("file:test", RecordKind.Establishment, $"{number}").Says(
                (FacetNames.Carriers, JsonNode.Parse("""[{"kind":"actor","externalId":"vast"}]"""))));
        var vast = new RecordKey("file:test", RecordKind.Actor, "vast");
        await using var server = await TestServer.WithAsync([vast.IsNamed("vast"), .. crowd]);

        var answer = await server.AskAsync(
            "query($id: ID!) { neighbourhood(actor: $id, depth: 1) { actors { totalCount } } }",
            new JsonObject { ["id"] = vast.Id.Value });

        Assert.Equal("NETWORK_TOO_WIDE", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Paths_come_shortest_first_with_the_links_of_every_step()
    {
        var found = (await QueryAsync("""
            query($a: ID!, $b: ID!, $day: Date) { pathsBetween(from: $a, to: $b, evaluatedOn: $day) {
              isComplete evaluatedOn
              paths { length steps { from { name } to { name } links { kind standing agreement { name } } } }
            } }
            """, ("a", Id("ime")), ("b", Id("e")), ("day", Day)))["pathsBetween"]!;

        Assert.True((bool)found["isComplete"]!);
        Assert.Equal([3], found["paths"]!.AsArray().Select(path => (int)path!["length"]!));
        var steps = found["paths"]![0]!["steps"]!.AsArray();
        Assert.Equal(
            ["ime a GESTION", "a c CHARTE", "c e INCONNU"],
            steps.Select(step => $"{step!["from"]!["name"]} {step["to"]!["name"]} {step["links"]![0]!["kind"]}"));
        Assert.Equal("DATES_INCONNUES", (string?)steps[2]!["links"]![0]!["standing"]);
    }

    [Fact]
    public async Task The_actors_on_whom_a_territory_hangs_come_with_the_parts_that_their_loss_leaves()
    {
        var found = (await QueryAsync("""
            query($day: Date) { articulationActors(within: "DEP-37", evaluatedOn: $day) {
              totalCount actorCount linkCount evaluatedOn
              edges { cutOff node { name } parts { size actors { totalCount edges { node { name } } } } }
            } }
            """, ("day", Day)))["articulationActors"]!;

        Assert.Equal((5, 5), ((int)found["actorCount"]!, (int)found["linkCount"]!));
        Assert.Equal("a c", Names(found));
        var c = found["edges"]!.AsArray().Single(edge => (string?)edge!["node"]!["name"] == "c")!;
        Assert.Equal(1, (int)c["cutOff"]!);
        Assert.Equal(["a b ime", "e"], c["parts"]!.AsArray().Select(part => Names(part!["actors"]!)));
    }

    [Fact]
    public async Task The_communes_of_one_service_come_most_populated_first_and_say_what_it_rests_on()
    {
        var found = (await QueryAsync("""
            { soleProviders(within: "EPCI-243700754", need: "serafin:1.1.1", first: 3) {
              totalCount
              edges { territory { id } population node { name } needBasis coverageBasis }
            } }
            """))["soleProviders"]!;

        var edges = found["edges"]!.AsArray();
        Assert.Equal("COM-37122", (string?)edges[0]!["territory"]!["id"]);
        Assert.Equal(
            edges.Select(edge => (int)edge!["population"]!).OrderDescending(),
            edges.Select(edge => (int)edge!["population"]!));
        Assert.All(edges, edge => Assert.Equal(
            ("wide", "DECLARED", "DECLARED"),
            ((string?)edge!["node"]!["name"], (string?)edge["needBasis"], (string?)edge["coverageBasis"])));
    }

    /// <summary>Two open services reach Tours; those that are closed or of unstated area do not count.</summary>
    [Fact]
    public async Task A_commune_of_two_services_rests_on_neither_and_closed_or_unstated_ones_count_for_nothing()
    {
        const string question =
            "query($within: ID!) { soleProviders(within: $within, need: \"serafin:1.1.1\") { totalCount } }";

        Assert.Equal(0, (int)(await QueryAsync(question, ("within", "COM-37261")))["soleProviders"]!["totalCount"]!);
        Assert.Equal(1, (int)(await QueryAsync(question, ("within", "COM-37122")))["soleProviders"]!["totalCount"]!);
        Assert.Equal(0, (int)(await QueryAsync(question, ("within", "COM-63113")))["soleProviders"]!["totalCount"]!);
    }

    [Theory]
    [InlineData("{ neighbourhood(actor: \"ACT-X\") { evaluatedOn } }", "UNKNOWN_ID")]
    [InlineData("{ neighbourhood(actor: \"$a\", depth: 4) { evaluatedOn } }", "INVALID_INPUT")]
    [InlineData("{ neighbourhood(actor: \"$a\", depth: -1) { evaluatedOn } }", "INVALID_INPUT")]
    [InlineData("{ neighbourhood(actor: \"$a\", kinds: []) { evaluatedOn } }", "INVALID_INPUT")]
    [InlineData("{ pathsBetween(from: \"$a\", to: \"$a\") { isComplete } }", "INVALID_INPUT")]
    [InlineData("{ pathsBetween(from: \"$a\", to: \"ACT-X\") { isComplete } }", "UNKNOWN_ID")]
    [InlineData("{ pathsBetween(from: \"$a\", to: \"$b\", lengthMax: 7) { isComplete } }", "INVALID_INPUT")]
    [InlineData("{ pathsBetween(from: \"$a\", to: \"$b\", lengthMax: 0) { isComplete } }", "INVALID_INPUT")]
    [InlineData("{ pathsBetween(from: \"$a\", to: \"$b\", pathsMax: 51) { isComplete } }", "INVALID_INPUT")]
    [InlineData("{ articulationActors(within: \"DEP-00\") { totalCount } }", "UNKNOWN_TERRITORY")]
    [InlineData("{ soleProviders(within: \"DEP-00\", need: \"serafin:1.1.1\") { totalCount } }", "UNKNOWN_TERRITORY")]
    [InlineData("{ soleProviders(within: \"DEP-37\", need: \"serafin:9\") { totalCount } }", "UNKNOWN_CODE")]
    [InlineData("{ soleProviders(within: \"DEP-37\", need: \"finess:182\") { totalCount } }", "INVALID_INPUT")]
    [InlineData("{ soleProviders(within: \"FR\", need: \"serafin:1.1.1\") { totalCount } }", "COMPLEXITY")]
    public async Task What_cannot_be_answered_is_refused_with_a_stable_code(string query, string code)
    {
        var asked = query.Replace("$a", Id("a"), StringComparison.Ordinal)
            .Replace("$b", Id("b"), StringComparison.Ordinal);

        var answer = await directory.Server.AskAsync(asked);

        Assert.Equal(code, (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    private Task<JsonNode> QueryAsync(string query, params (string Name, JsonNode Value)[] variables) =>
        directory.Server.QueryAsync(
            query,
            new JsonObject(variables.Select(each => KeyValuePair.Create(each.Name, (JsonNode?)each.Value))));

    private static string Names(JsonNode connection) => string.Join(
        ' ', connection["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["name"]!).Order());

    private static string Id(string name) =>
        Key(name == "ime" ? RecordKind.Establishment : RecordKind.Actor, name).Id.Value;

    private static RecordKey Key(RecordKind kind, string name) => new("file:test", kind, name);

    public sealed class Partners : IAsyncLifetime
    {
        internal TestServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await TestServer.WithAsync(
        [
            .. new[] { "a", "b", "c", "d", "e" }.Select(name => Actor(name)),
            States(RecordKind.Establishment, "ime", """
                "carriers":[{"kind":"actor","externalId":"a"}]
                """),
            States(RecordKind.Agreement, "charte", """
                "agreement":{"kind":"CHARTE","object":"Répit","status":"EN_VIGUEUR","from":"2026-01-01",
                 "to":"2028-12-31","territories":["DEP-37"],"parties":[
                 {"actor":{"kind":"actor","externalId":"a"},"role":"pilote","signedOn":"2025-12-01"},
                 {"actor":{"kind":"actor","externalId":"b"},"signedOn":"2025-12-02"},
                 {"actor":{"kind":"actor","externalId":"c"},"signedOn":"2025-12-03"},
                 {"actor":{"kind":"actor","externalId":"nobody"}}]}
                """, "Charte du répit"),
            States(RecordKind.Agreement, "ancienne", """
                "agreement":{"kind":"CONVENTION","from":"2020-01-01","to":"2023-12-31","parties":[
                 {"actor":{"kind":"actor","externalId":"a"}},{"actor":{"kind":"actor","externalId":"d"}}]}
                """, "Convention ancienne"),
            States(RecordKind.Agreement, "muet", """
                "agreement":{"parties":[
                 {"actor":{"kind":"actor","externalId":"c"}},{"actor":{"kind":"actor","externalId":"e"}}]}
                """),
            Service("wide", "EPCI-243700754", "b"),
            Service("tours", "COM-37261", "c"),
            Service("closed", "COM-37122", "d", status: "FERME"),
            Service("unstated", null, "e"),
            Service("of ime", "COM-37122", "ime", need: "serafin:1.3.4.1"),
        ]);

        public Task DisposeAsync() => Server.DisposeAsync().AsTask();

        private static StatedRecord Actor(string name) => States(RecordKind.Actor, name, "\"identifiers\":[]", name);

        private static StatedRecord Service(
            string name, string? area, string carrier, string status = "OUVERT", string need = "serafin:1.1.1") =>
            States(RecordKind.Service, name, $$"""
                "kind":{"code":"finess:182"},"status":"{{status}}","needs":["{{need}}"],
                "coverage":{{(area is null ? "null" : $$"""{"include":["{{area}}"]}""")}},
                "carriers":[{"kind":"{{(carrier == "ime" ? "establishment" : "actor")}}","externalId":"{{carrier}}"}],
                "sites":[{"key":"s","commune":"37261"}]
                """, name);

        private static StatedRecord States(RecordKind kind, string name, string facets, string? called = null)
        {
            var members = JsonNode.Parse($"{{{facets}}}")!.AsObject();
            if (called is not null || kind == RecordKind.Establishment)
                members[FacetNames.Name] = called ?? name;
            return new StatedRecord(
                Key(kind, name), new DateOnly(2026, 6, 1), "cog:2024",
                Stating.Content(members));
        }
    }
}
