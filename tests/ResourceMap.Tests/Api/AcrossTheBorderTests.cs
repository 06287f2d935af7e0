using System.Text.Json.Nodes;

namespace ResourceMap.Tests.Api;

/// <summary>People who live outside the départements of the seed, over HTTP.</summary>
public sealed class AcrossTheBorderTests(AcrossTheBorderTests.Seeded directory)
    : IClassFixture<AcrossTheBorderTests.Seeded>
{
    private const string Question = """
        query($input: MatchInput!) {
          match(input: $input) {
            withoutData { id nameWithArticle }
            remarks
            responses(first: 50) { edges { node { distanceMeters isDistanceApproximate criteria { code sentence } } } }
          }
        }
        """;

    [Theory]
    [InlineData("49219", "finess:500", 78, 37)] // Montsoreau, near Candes-Saint-Martin
    [InlineData("86195", "finess:500", 78, 37)] // Port-de-Piles
    [InlineData("03310", "finess:500", 78, 63)] // Vichy
    public async Task Services_beyond_the_border_are_found_with_their_distance(
        string commune, string kind, int years, int departement)
    {
        var covers = await directory.Server.QueryAsync($$"""
            { whoCovers(place: { communeCode: "{{commune}}" }, ageMonths: {{years * 12}}, first: 100) {
                edges { distanceMeters node { kind { code } sites { declaredCommune { above { id } } } } } } }
            """);
        var near = covers["whoCovers"]!["edges"]!.AsArray()
            .Where(edge => edge!["node"]!["kind"]!["code"]!.GetValue<string>() == kind)
            .ToList();

        Assert.NotEmpty(near);
        Assert.All(near, edge => Assert.InRange(edge!["distanceMeters"]!.GetValue<int>(), 1, 155_000));
        Assert.Contains(near, edge => edge!.ToJsonString().Contains($"DEP-{departement}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("49219", "Aucune donnée importée pour Maine-et-Loire (49).")]
    [InlineData("86195", "Aucune donnée importée pour la Vienne (86).")]
    [InlineData("03310", "Aucune donnée importée pour l'Allier (03).")]
    [InlineData("69123", "Aucune donnée importée pour le Rhône (69).")]
    [InlineData("2A004", "Aucune donnée importée pour la Corse-du-Sud (2A).")]
    public async Task A_departement_without_data_says_so_the_own_one_first(string commune, string first)
    {
        var match = await MatchAsync(commune);

        Assert.Equal(first, match["remarks"]![0]!.GetValue<string>());
        Assert.All(match["responses"]!["edges"]!.AsArray(), edge => Assert.True(
            edge!["node"]!["distanceMeters"] is null || edge["node"]!["isDistanceApproximate"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task What_is_imported_is_not_said_to_be_without_data()
    {
        var match = await MatchAsync("37028"); // Bléré
        var without = match["withoutData"]!.AsArray().Select(each => each!["id"]!.GetValue<string>()).ToList();

        Assert.DoesNotContain("DEP-37", without);
        Assert.Equal("DEP-36", without[0]);
    }

    private async Task<JsonNode> MatchAsync(string commune)
    {
        var input = new JsonObject
        {
            ["place"] = new JsonObject { ["communeCode"] = commune },
            ["ageMonths"] = 78 * 12,
            ["needs"] = new JsonArray(new JsonObject { ["code"] = "besoin-courant:hebergement-age", ["priority"] = 1 }),
        };
        return (await directory.Server.QueryAsync(Question, new JsonObject { ["input"] = input }))["match"]!;
    }

    public sealed class Seeded : IAsyncLifetime
    {
        internal TestServer Server { get; } = TestServer.WithSeed();

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
