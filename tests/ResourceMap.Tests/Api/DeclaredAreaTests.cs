using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Api;

/// <summary>A service of which a source says the commune that it serves, and nothing more, over HTTP.</summary>
public sealed class DeclaredAreaTests(DeclaredAreaTests.Commune directory) : IClassFixture<DeclaredAreaTests.Commune>
{
    private const string Tours = "37261";
    private const string Amboise = "37003";

    [Theory]
    [InlineData(Tours, "CCAS DECLARED COM-37261")]
    [InlineData(Amboise, "")]
    public async Task It_covers_its_commune_and_no_other(string commune, string expected)
    {
        var data = await directory.Server.QueryAsync(
            """
            query($place: PlaceInput!) { whoCovers(place: $place) { edges { basis territory { id } node { name } } } }
            """,
            new JsonObject { ["place"] = new JsonObject { ["communeCode"] = commune } });

        Assert.Equal(expected, string.Join(' ', data["whoCovers"]!["edges"]!.AsArray().Select(edge =>
            $"{edge!["node"]!["name"]} {edge["basis"]} {edge["territory"]?["id"]}")));
    }

    [Theory]
    [InlineData(Tours, "CCAS A_VERIFIER MET")]
    [InlineData(Amboise, "")]
    public async Task It_is_a_possible_response_in_its_commune_and_in_no_other(string commune, string expected)
    {
        var input = JsonNode.Parse($$"""
            {"place":{"communeCode":"{{commune}}"},"ageMonths":800,
             "needs":[{"code":"besoin-courant:acces-droits","priority":1}]}
            """);
        var data = await directory.Server.QueryAsync(
            """
            query($input: MatchInput!) { match(input: $input) { responses { edges { node {
              adequacy service { name } criteria { code outcome }
            } } } notMatching { totalCount } } }
            """,
            new JsonObject { ["input"] = input });

        Assert.Equal(0, data["match"]!["notMatching"]!["totalCount"]!.GetValue<int>());
        Assert.Equal(expected, string.Join(' ', data["match"]!["responses"]!["edges"]!.AsArray()
            .Select(edge => edge!["node"]!).Select(node => $"{node["service"]!["name"]} {node["adequacy"]} "
                + node["criteria"]!.AsArray().Single(each => $"{each!["code"]}" == "TERRITORY")!["outcome"])));
    }

    [Fact]
    public async Task Its_kind_says_its_missions_and_its_sector()
    {
        var data = await directory.Server.QueryAsync("""
            {
              services { edges { node { missions { code } sector { code label } } } }
              codes(scheme: MISSION) { edges { node { label } } }
            }
            """);

        var service = data["services"]!["edges"]![0]!["node"]!;
        Assert.Equal("mission:1 mission:4", string.Join(' ', service["missions"]!.AsArray()
            .Select(mission => $"{mission!["code"]}")));
        Assert.Equal("secteur:SOCIAL Social", $"{service["sector"]!["code"]} {service["sector"]!["label"]}");
        Assert.StartsWith(
            "Accueil, accès à l'information", $"{data["codes"]!["edges"]![0]!["node"]!["label"]}",
            StringComparison.Ordinal);
    }

    public sealed class Commune : IAsyncLifetime
    {
        internal TestServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await TestServer.WithAsync(
        [
            new RecordKey("file:test", RecordKind.Service, "ccas").Says(
                (FacetNames.Name, "CCAS"),
                (FacetNames.Kind, JsonNode.Parse("""{"code":"dispositif:CCAS"}""")),
                (FacetNames.Coverage, JsonNode.Parse("""{"include":["COM-37261"]}"""))),
        ]);

        public Task DisposeAsync() => Server.DisposeAsync().AsTask();
    }
}
