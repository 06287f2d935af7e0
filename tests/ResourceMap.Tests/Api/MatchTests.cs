using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Api;

/// <summary>What a question may get wrong, and what an address may not give away, over HTTP.</summary>
public sealed class MatchTests(MatchTests.Refuge directory) : IClassFixture<MatchTests.Refuge>
{
    private const string Question = """
        query($input: MatchInput!) {
          match(input: $input) { responses { edges { node { service { name } } } } }
        }
        """;

    [Theory]
    [InlineData("refusals", """[{"target":{"mode":"zzz"}}]""", "UNKNOWN_CODE")]
    [InlineData("refusals", """[{"target":{"mode":"clientele:437"}}]""", "INVALID_INPUT")]
    [InlineData("refusals", """[{"target":{"place":"DEP-00"}}]""", "UNKNOWN_TERRITORY")]
    [InlineData("refusals", """[{"target":{"site":"SIT-0"}}]""", "UNKNOWN_ID")]
    [InlineData("refusals", """[{"target":{"mode":"mode:11"},"priority":101}]""", "INVALID_INPUT")]
    [InlineData("refusals", """[{"target":{"actor":"ACT-0"}}]""", "UNKNOWN_ID")]
    [InlineData("titles", """[{"kind":"titre:nope"}]""", "UNKNOWN_CODE")]
    [InlineData("current", """[{"service":"SRV-0"}]""", "UNKNOWN_ID")]
    [InlineData("neededBy", "\"1900-01-01\"", "INVALID_INPUT")]
    [InlineData("maxDistanceMeters", "2000000000", "INVALID_INPUT")]
    public async Task A_mistyped_word_is_refused_rather_than_lost(string name, string value, string expected)
    {
        var answer = await directory.Server.AskAsync(Question, Input((name, value)));

        Assert.Equal(expected, answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_refusal_by_the_id_of_a_joined_record_bears_on_the_entity()
    {
        var refused = $$"""[{"target":{"actor":"{{Refuge.Joined.Id}}"},"priority":1,"statedBy":"PERSON"}]""";

        Assert.Single(await ResponsesAsync(Input()));
        Assert.Empty(await ResponsesAsync(Input(("refusals", refused))));
    }

    [Fact]
    public async Task The_circle_address_and_numbers_of_a_sensitive_service_are_not_given_away()
    {
        const string query = """
            { services(first: 10) { edges { node {
                identifiers { value } area { include { ... on CircleAreaPart { center { longitude } radiusMeters } } }
                sites { address point { longitude } }
            } } } }
            """;

        var text = (await directory.Server.QueryAsync(query)).ToJsonString();

        Assert.DoesNotContain("0.69", text, StringComparison.Ordinal);
        Assert.DoesNotContain("RUE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("123456789", text, StringComparison.Ordinal);
    }

    private async Task<JsonArray> ResponsesAsync(JsonObject variables) =>
        (await directory.Server.QueryAsync(Question, variables))["match"]!["responses"]!["edges"]!.AsArray();

    private static JsonObject Input(params (string Name, string Value)[] more)
    {
        var input = JsonNode.Parse("""
            {"place":{"communeCode":"37261"},"ageMonths":400,"evaluatedOn":"2026-06-15",
             "needs":[{"code":"besoin-courant:hebergement-protege","priority":1}]}
            """)!.AsObject();
        foreach (var (name, value) in more)
            input[name] = JsonNode.Parse(value);
        return new JsonObject { ["input"] = input };
    }

    /// <summary>One sensitive service, carried by an actor that two sources know.</summary>
    public sealed class Refuge : IAsyncLifetime
    {
        internal static RecordKey Joined { get; } = new("file:b", RecordKind.Actor, "g");

        private static RecordKey Anchor { get; } = new("file:a", RecordKind.Actor, "g");

        internal TestServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await TestServer.WithAsync(
        [
            Stated(Anchor, """{"name":"Gestionnaire"}"""),
            Stated(Joined, """{"name":"Gestionnaire, autrement"}"""),
            new StatedRecord(Joined, null, null, null, new SameAs(Anchor.Id, "test", "même")),
            Stated(new("file:a", RecordKind.Service, "s"), """
                {"name":"Lieu de vie","kind":{"code":"finess:214"},"visibility":"SENSITIVE","status":"OUVERT",
                 "identifiers":[{"scheme":"finess","value":"123456789"}],
                 "carriers":[{"kind":"actor","externalId":"g"}],"needs":["besoin-courant:hebergement-protege"],
                 "coverage":{"include":[{"center":[0.69,47.39],"radiusMeters":20000}]},
                 "sites":[{"key":"s1","address":"1 RUE CACHÉE","commune":"37261","longitude":0.69,"latitude":47.39,
                           "precision":"ADDRESS"}],
                 "offers":[{"key":"l1","reach":"SE_DEPLACE"}]}
                """),
        ]);

        public Task DisposeAsync() => Server.DisposeAsync().AsTask();

        private static StatedRecord Stated(RecordKey key, string facets) => new(
            key, new DateOnly(2026, 6, 1), "cog:2024",
            Stating.Content(JsonNode.Parse(facets)!.AsObject()));
    }
}
