using System.Text.Json;
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
        neededBy = "2027-01-04",
        maxDistanceMeters = 50_000,
    };

    /// <summary>What the folded part of the form adds.</summary>
    private static readonly object Detailed = new
    {
        purpose = "ADMETTRE",
        place = new { territory = "COM-37261" },
        ageMonths = 110,
        needs = new[] { new { code = "serafin:1.1.1", priority = 1 } },
        associatedAudiences = new[] { "clientele:010" },
        titles = new[]
        {
            new { kind = "titre:cdaph", code = "decision:7.8", from = "2026-01-01", renewalFiled = false },
        },
        wishes = new[] { new { target = new { mode = "mode:14" }, priority = 1, statedBy = "PERSON" } },
        refusals = new[] { new { target = new { place = "COM-37132" }, priority = 2, statedBy = "PARENT_A" } },
        sex = "F",
        socialAid = true,
        competentTerritory = "DEP-37",
        evaluatedOn = "2026-11-24",
        fictional = true,
    };

    [Fact]
    public async Task The_page_asks_for_codes_needs_territories_and_outlines()
    {
        Assert.NotEmpty((await AskAsync("CODES", new { scheme = "SERAFIN" }))["codes"]!["edges"]!.AsArray());
        Assert.NotEmpty((await AskAsync("NEEDS", new { text = "toilette" }))["needs"]!["edges"]!.AsArray());
        var communes = await AskAsync("TERRITORIES", new { text = "tours", kinds = new[] { "COMMUNE" } });
        Assert.NotEmpty(communes["territories"]!["edges"]!.AsArray());
        Assert.NotEmpty((await AskAsync("PLACE", new { territory = "COM-37261" }))["territory"]!["above"]!.AsArray());
        Assert.NotNull((await AskAsync("OUTLINE", new { territory = "DEP-37" }))["territory"]!["outline"]);
    }

    [Fact]
    public async Task The_page_finds_services_and_actors_by_name()
    {
        Assert.NotEmpty((await AskAsync("SERVICES", new { text = "s000" }))["services"]!["edges"]!.AsArray());
        Assert.NotEmpty((await AskAsync("ACTORS", new { text = "a0" }))["actors"]!["edges"]!.AsArray());
    }

    [Fact]
    public async Task Every_detail_of_the_page_is_understood() =>
        Assert.NotNull((await AskAsync("MATCH", new { input = Detailed, first = 20 }))["match"]);

    [Fact]
    public async Task The_page_asks_need_by_need()
    {
        var first = Needs(await AskAsync("BYNEED", new { input = Input, first = 5 }));
        var after = (string)first[0]!["responses"]!["pageInfo"]!["endCursor"]!;
        var codes = new[] { "serafin:1.1.1" };
        var next = Needs(await AskAsync("BYNEED", new { input = Input, first = 20, after, codes }));

        Assert.Equal("serafin:1.1.1", (string)first[0]!["need"]!["code"]!);
        Assert.Equal(6, (int)next[0]!["responses"]!["edges"]![0]!["node"]!["rank"]!);
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

    [Theory]
    [InlineData("MATCH", 20)]
    [InlineData("BYNEED", 3)]
    public async Task The_most_that_the_page_lets_a_person_say_can_be_asked(string name, int first)
    {
        var input = JsonSerializer.SerializeToNode(Detailed)!.AsObject();
        foreach (var list in (string[])["needs", "wishes", "titles"])
            input[list] = new JsonArray([.. Enumerable.Range(0, 10).Select(_ => input[list]![0]!.DeepClone())]);

        await AskAsync(name, new { input, first });
    }

    private static JsonArray Needs(JsonNode answer) => answer["match"]!["needs"]!.AsArray();

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
