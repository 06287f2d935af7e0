using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Api;

/// <summary>Who covers a place, over HTTP, where geography is awkward.</summary>
public sealed class WhoCoversTests(WhoCoversTests.Awkward directory) : IClassFixture<WhoCoversTests.Awkward>
{
    private const string Question = """
        query($place: PlaceInput!) {
          whoCovers(place: $place, first: 100) { edges { basis reason territory { id } node { name } } }
        }
        """;

    [Theory]
    [InlineData("41173", "across", "DECLARED")]
    [InlineData("45028", "common", "DECLARED")]
    [InlineData("29083", "island", "DECLARED")]
    [InlineData("75101", "paris-1", "DECLARED")]
    [InlineData("75101", "paris", "DECLARED")]
    [InlineData("75056", "paris-1", "DECLARED")]
    [InlineData("75056", "paris", "DECLARED")]
    [InlineData("2A004", "corse", "DECLARED")]
    [InlineData("97411", "reunion", "DECLARED")]
    [InlineData("37261", "hole", "DECLARED")]
    [InlineData("37261", "circle", "DECLARED")]
    [InlineData("37261", "drawn", "DECLARED")]
    [InlineData("37243", "undeclared", "UNDECLARED")]
    [InlineData("37243", "hosts", "NOT_JUDGED")]
    public async Task A_service_covers_the_place(string commune, string service, string basis)
    {
        var edges = await AskAsync(commune);

        Assert.Equal(basis, edges.Single(edge => NameOf(edge) == service)["basis"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("45028", "across")]
    [InlineData("41173", "common")]
    [InlineData("37243", "hole")]
    [InlineData("75102", "paris-1")]
    [InlineData("37132", "circle")]
    [InlineData("37261", "far-drawn")]
    [InlineData("41173", "undeclared")]
    public async Task A_service_does_not_cover_the_place(string commune, string service)
    {
        Assert.DoesNotContain(await AskAsync(commune), edge => NameOf(edge) == service);
    }

    [Fact]
    public async Task What_states_no_area_is_shown_apart_at_the_end()
    {
        var edges = await AskAsync("37261");

        Assert.Equal("undeclared", NameOf(edges[^1]));
        Assert.Contains("non déclarée", edges[^1]["reason"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_wider_than_a_commune_is_refused()
    {
        var answer = await directory.Server.AskAsync(
            Question, new JsonObject { ["place"] = new JsonObject { ["territory"] = "DEP-37" } });

        Assert.Equal("PLACE_TOO_WIDE", answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
    }

    private async Task<List<JsonNode>> AskAsync(string commune)
    {
        var variables = new JsonObject { ["place"] = new JsonObject { ["communeCode"] = commune } };
        var data = await directory.Server.QueryAsync(Question, variables);
        return [.. data["whoCovers"]!["edges"]!.AsArray().Select(edge => edge!)];
    }

    private static string NameOf(JsonNode edge) => edge["node"]!["name"]!.GetValue<string>();

    private static StatedRecord Mobile(string name, string coverage) =>
        Service(name, """[{"key":"l1","reach":"SE_DEPLACE"}]""", coverage);

    private static StatedRecord Service(string name, string offers, string coverage) => new(
        new RecordKey("file:test", RecordKind.Service, name),
        new DateOnly(2026, 6, 15),
        "cog:2024",
        Stating.Content(new JsonObject
        {
            [FacetNames.Name] = name,
            [FacetNames.Kind] = JsonNode.Parse("""{"code":"finess:182"}"""),
            [FacetNames.Sites] = JsonNode.Parse("""[{"key":"s1","commune":"37261"}]"""),
            [FacetNames.Offers] = JsonNode.Parse(offers),
            [FacetNames.Coverage] = JsonNode.Parse(coverage),
        }));

    private static string Polygon(double west, double south, double east, double north) => FormattableString.Invariant(
        $$$"""
        {"include":[{"polygon":{"type":"Polygon","coordinates":[[[{{{west}}},{{{south}}}],[{{{east}}},{{{south}}}],
        [{{{east}}},{{{north}}}],[{{{west}}},{{{north}}}],[{{{west}}},{{{south}}}]]]}}]}
        """);

    /// <summary>One service for each way in which a territory can be said.</summary>
    public sealed class Awkward : IAsyncLifetime
    {
        internal TestServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await TestServer.WithAsync(
        [
            Mobile("across", """{"include":["EPCI-200070183"],"exclude":["DEP-45"]}"""),
            Mobile("common", """{"include":[{"all":["EPCI-200070183","DEP-45"]}]}"""),
            Mobile("island", """{"include":["DEP-29"]}"""),
            Mobile("paris-1", """{"include":["ARM-75101"]}"""),
            Mobile("paris", """{"include":["COM-75056"]}"""),
            Mobile("corse", """{"include":["CTCD-20R"]}"""),
            Mobile("reunion", """{"include":["DEP-974"]}"""),
            Mobile("hole", """{"include":["EPCI-243700754"],"exclude":["COM-37243"]}"""),
            Mobile("circle", """{"include":[{"center":[0.6848,47.3941],"radiusMeters":15000}]}"""),
            Mobile("drawn", Polygon(0.60, 47.30, 0.75, 47.45)),
            Mobile("far-drawn", Polygon(3.0, 45.7, 3.2, 45.8)),
            Mobile("undeclared", "null"),
            Service("hosts", """[{"key":"l1","reach":"HEBERGE"}]""", "null"),
        ]);

        public Task DisposeAsync() => Server.DisposeAsync().AsTask();
    }
}
