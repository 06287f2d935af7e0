using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResourceMap.Tests.GraphQL;

namespace ResourceMap.Tests.Web;

/// <summary>What the page asks is asked of the real API: a renamed field breaks here, not on screen.</summary>
public sealed partial class PageQueryTests(DirectoryServer server) : IClassFixture<DirectoryServer>
{
    private static readonly Dictionary<string, string> Queries = ReadQueries();

    private static readonly object Input = new
    {
        purpose = "ORIENTER",
        place = new { territory = "COM-37261" },
        ageMonths = 110,
        needs = new[] { new { code = "serafin:1.1.1", priority = 1 } },
        audience = "clientele:437",
        neededBy = "2026-09-01",
        maxDistanceMeters = 50_000,
    };

    [Fact]
    public async Task The_page_asks_for_codes_communes_and_outlines()
    {
        Assert.NotEmpty((await AskAsync("CODES", new { }))["current"]!.AsArray());
        Assert.NotEmpty((await AskAsync("COMMUNES", new { text = "tours" }))["territories"]!["edges"]!.AsArray());
        Assert.NotEmpty((await AskAsync("PLACE", new { territory = "COM-37261" }))["territory"]!["above"]!.AsArray());
        Assert.NotNull((await AskAsync("OUTLINE", new { territory = "DEP-37" }))["territory"]!["outline"]);
    }

    [Fact]
    public async Task The_page_asks_for_one_page_of_responses_after_the_other()
    {
        var first = (await AskAsync("MATCH", new { input = Input, first = 20 }))["match"]!["responses"]!;
        var after = (string)first["pageInfo"]!["endCursor"]!;
        var second = (await AskAsync("MORE", new { input = Input, first = 20, after }))["match"]!["responses"]!;

        Assert.Equal(20, first["edges"]!.AsArray().Count);
        Assert.Equal(21, (int)second["edges"]![0]!["node"]!["rank"]!);
    }

    private async Task<JsonNode> AskAsync(string name, object variables)
    {
        var answer = await server.AskAsync(Queries[name], variables);
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]!;
    }

    private static Dictionary<string, string> ReadQueries()
    {
        var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wwwroot", "queries.js"));
        var texts = Texts().Matches(script).ToDictionary(it => it.Groups[1].Value, it => it.Groups[2].Value);
        return texts.ToDictionary(
            it => it.Key, it => it.Value.Replace("${PAGE}", texts["PAGE"], StringComparison.Ordinal));
    }

    [GeneratedRegex("const ([A-Z]+) = `([^`]*)`")]
    private static partial Regex Texts();
}
