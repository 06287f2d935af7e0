using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Api;

/// <summary>Real and invented services apart, over HTTP.</summary>
public sealed class FictionalTests(FictionalTests.Mixed directory) : IClassFixture<FictionalTests.Mixed>
{
    [Theory]
    [InlineData("", "invented joined real")]
    [InlineData("fictional: false", "joined real")]
    [InlineData("fictional: true", "invented")]
    public async Task A_list_holds_those_that_are_asked_for(string asked, string expected)
    {
        var data = await directory.Server.QueryAsync(
            $$"""{ services(filter: { {{asked}} }) { totalCount edges { node { name fictional } } } }""");

        Assert.Equal(expected, Names(data["services"]!));
        Assert.Equal(expected.Split(' ').Length, data["services"]!["totalCount"]!.GetValue<int>());
        Assert.All(data["services"]!["edges"]!.AsArray(), edge => Assert.Equal(
            edge!["node"]!["name"]!.GetValue<string>() == "invented", edge["node"]!["fictional"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData("", "invented joined real")]
    [InlineData("fictional: false", "joined real")]
    [InlineData("fictional: true", "invented")]
    public async Task Who_covers_a_place_and_who_answers_a_person_are_those_that_are_asked_for(
        string asked, string expected)
    {
        var data = await directory.Server.QueryAsync($$"""
            query($code: Code!) {
              whoCovers(place: { communeCode: "37261" } {{asked}}) { edges { node { name } } }
              match(input: { place: { communeCode: "37261" } ageMonths: 400
                             needs: [{ code: $code priority: 1 }] {{asked}} }) {
                responses { edges { node { service { name } } } }
              }
            }
            """, new JsonObject { ["code"] = "besoin-courant:acces-droits" });

        Assert.Equal(expected, Names(data["whoCovers"]!));
        Assert.Equal(expected, Names(data["match"]!["responses"]!));
    }

    private static string Names(JsonNode connection) => string.Join(' ', connection["edges"]!.AsArray()
        .Select(edge => (edge!["node"]!["service"] ?? edge["node"])!["name"]!.GetValue<string>()).Order());

    /// <summary>A real service, an invented one, and one that both kinds of source speak of.</summary>
    public sealed class Mixed : IAsyncLifetime
    {
        internal TestServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await TestServer.WithAsync(
        [
            Stated("file:test", "real"),
            Stated(RecordKey.FictionalSource, "invented"),
            Stated("file:test", "joined"),
            Stated(RecordKey.FictionalSource, "joined"),
            new RecordKey("file:test", RecordKind.Service, "joined")
                .IsSameAs(new RecordKey(RecordKey.FictionalSource, RecordKind.Service, "joined")),
        ]);

        public Task DisposeAsync() => Server.DisposeAsync().AsTask();

        private static StatedRecord Stated(string source, string name) =>
            new RecordKey(source, RecordKind.Service, name).Says(
                (FacetNames.Name, name),
                (FacetNames.Kind, JsonNode.Parse("""{"code":"finess:463"}""")),
                (FacetNames.Needs, JsonNode.Parse("""["besoin-courant:acces-droits"]""")),
                (FacetNames.Sites, JsonNode.Parse("""[{"key":"s1","commune":"37261"}]""")));
    }
}
