using System.Text.Json.Nodes;
using ResourceMap.Tests.Neo4j;
using Xunit.Abstractions;

namespace ResourceMap.Tests.Needs;

/// <summary>
/// Questions on the real FINESS rows of 37 and 63, with what a professional demands of the answer; no invented service.
/// </summary>
[Collection(Neo4jServer.Alone)]
public sealed class RealQuestionTests(ITestOutputHelper output)
{
    private const string Asked = """
        query Asked($input: MatchInput!) {
          match(input: $input) {
            needs { need { code } responses(first: 20) { edges { node { service { kind { code } } } } } }
            needsWithoutResponse { code }
          }
        }
        """;

    private const string Rest = """
        query Rest($input: MatchInput!, $after: String) {
          match(input: $input) { responses(first: 100, after: $after) {
            pageInfo { hasNextPage endCursor }
            edges { node { service { kind { code } } needsCovered { code { code } } } }
          } }
        }
        """;

    private const string Gaps = """
        query Gaps($within: ID!, $need: Code!) {
          coverageGaps(within: $within, needs: [$need]) { rows { edges { node { cells { kind } } } } }
        }
        """;

    [SkippableFact]
    public async Task Every_demand_is_met_in_the_process()
    {
        await using var server = TestServer.WithSeed();
        Assert.Empty(await FaultsAsync(server));
    }

    [SkippableFact]
    public async Task Every_demand_is_met_on_Neo4j()
    {
        await using var server = TestServer.WithSeed(Neo4jServer.Options());
        Assert.Empty(await FaultsAsync(server));
    }

    private async Task<List<string>> FaultsAsync(TestServer server)
    {
        var text = await File.ReadAllTextAsync(TestData.Shared("needs/real-questions-shown.json"));
        var faults = new List<string>();
        foreach (var question in JsonNode.Parse(text)!["questions"]!.AsArray())
        {
            List<string> found = [.. await OfAnswerAsync(server, question!), .. await OfGapsAsync(server, question!)];
            output.WriteLine($"{question!["key"]} {question["title"]}: {(found.Count == 0 ? "all met" : "")}");
            found.ForEach(output.WriteLine);
            faults.AddRange(found.Select(fault => $"{question["key"]} {fault}"));
        }

        return faults;
    }

    private static async Task<IEnumerable<string>> OfAnswerAsync(TestServer server, JsonNode question)
    {
        var input = question["input"]!.DeepClone();
        input["fictional"] = false;
        var demands = question["demands"]!;
        var match = (await server.QueryAsync(Asked, new JsonObject { ["input"] = input.DeepClone() }))["match"]!;
        var rest = await AllAsync(server, input);
        var byNeed = Each(demands["needs"]).Zip(Each(match["needs"]), (demand, answer) => OfNeed(
            demand, [.. Kinds(answer["responses"]!)],
            [.. rest.Where(one => one.Needs.Contains((string)demand["code"]!)).Select(one => one.Kind)]));
        var kinds = rest.Select(one => one.Kind).ToHashSet();
        return
        [
            .. byNeed.SelectMany(faults => faults),
            .. Texts(demands["never"]).Where(kinds.Contains).Select(kind => $"never {kind}"),
            .. Texts(demands["needsWithoutResponse"]).SequenceEqual(
                Each(match["needsWithoutResponse"]).Select(need => (string)need["code"]!))
                ? [] : new[] { $"needsWithoutResponse {match["needsWithoutResponse"]!.ToJsonString()}" },
        ];
    }

    /// <param name="first">The kinds of the first responses to the need, in order.</param>
    /// <param name="all">The kinds of every response that covers it.</param>
    private static IEnumerable<string> OfNeed(JsonNode demand, List<string> first, HashSet<string> all)
    {
        var code = (string)demand["code"]!;
        foreach (var kind in Texts(demand["present"]).Where(kind => !all.Contains(kind)))
            yield return $"{code} present {kind}";
        foreach (var kind in Texts(demand["absent"]).Where(all.Contains))
            yield return $"{code} absent {kind}";
        if (demand["firstOnly"] is { } only
            && (first.Count < (int)only["n"]! || first.Take((int)only["n"]!).Except(Texts(only["kinds"])).Any()))
            yield return $"{code} firstOnly: {string.Join(' ', first.Take((int)only["n"]!))}";
        if (demand["inFirst"] is { } among && Texts(among["kinds"]).Except(first.Take((int)among["n"]!)).Any())
            yield return $"{code} inFirst: {string.Join(' ', first.Take((int)among["n"]!))}";
    }

    private static async Task<IEnumerable<string>> OfGapsAsync(TestServer server, JsonNode question)
    {
        var faults = new List<string>();
        foreach (var gap in Each(question["coverageGaps"]))
        {
            var variables = new JsonObject
            {
                ["within"] = $"COM-{gap["commune"]}",
                ["need"] = (string)gap["need"]!,
            };
            var rows = (await server.QueryAsync(Gaps, variables))["coverageGaps"]!["rows"]!["edges"]!;
            var says = (string)rows[0]!["node"]!["cells"]![0]!["kind"]!;
            if (says != (string)gap["says"]!)
                faults.Add($"coverageGaps {gap["commune"]} {gap["need"]}: {says}");
        }

        return faults;
    }

    private static async Task<List<(string Kind, List<string> Needs)>> AllAsync(TestServer server, JsonNode input)
    {
        var all = new List<(string, List<string>)>();
        string? after = null;
        do
        {
            var variables = new JsonObject { ["input"] = input.DeepClone(), ["after"] = after };
            var page = (await server.QueryAsync(Rest, variables))["match"]!["responses"]!;
            all.AddRange(Each(page["edges"]).Select(edge => (
                (string)edge["node"]!["service"]!["kind"]!["code"]!,
                Each(edge["node"]!["needsCovered"]).Select(need => (string)need["code"]!["code"]!).ToList())));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;
        }
        while (after is not null);
        return all;
    }

    private static IEnumerable<string> Kinds(JsonNode connection) =>
        Each(connection["edges"]).Select(edge => (string)edge["node"]!["service"]!["kind"]!["code"]!);

    private static IEnumerable<JsonNode> Each(JsonNode? array) => array?.AsArray().Select(item => item!) ?? [];

    private static IEnumerable<string> Texts(JsonNode? array) => Each(array).Select(item => (string)item!);
}
