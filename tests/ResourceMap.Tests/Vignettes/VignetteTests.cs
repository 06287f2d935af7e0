using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Matching.Criteria;
using Xunit.Abstractions;

namespace ResourceMap.Tests.Vignettes;

/// <summary>
/// Sixty questions with the answer that a professional expects, asked over GraphQL of a directory that holds the
/// geography and world A alone.
/// </summary>
public sealed class VignetteTests(ITestOutputHelper output)
{
    private const string Question = """
        query Vignette($input: MatchInput!) {
          match(input: $input) {
            responses(first: 100) { edges { node { ...judged } } }
            notMatching(first: 100) { edges { node { ...judged } } }
            needsWithoutResponse { code }
          }
        }
        fragment judged on PossibleResponse {
          service { id } offer { id } adequacy access availability criteria { code outcome }
        }
        """;

    /// <summary>The source of the world's records.</summary>
    internal const string Source = "file:world-a";

    [SkippableFact]
    public async Task Every_label_that_rests_on_known_criteria_is_as_the_professional_says()
    {
        var folder = TestData.Shared("../vignettes");
        var (stated, withdrawn) = WorldFile.Read(Path.Combine(folder, "world-a.json"), Source);
        var keys = stated.ToDictionary(record => record.Key.Id.Value, record => record.Key.ExternalId);
        await using var server = await TestServer.WithAsync(stated, withdrawn);
        var file = await File.ReadAllTextAsync(Path.Combine(folder, "vignettes-a.json"));
        var vignettes = JsonNode.Parse(file)!.AsArray();
        var known = AllCriteria.InOrder.Select(criterion => criterion.Code).ToHashSet();
        var judged = new List<(Label Label, string? Found)>();
        foreach (var vignette in vignettes)
        {
            var answer = await AskAsync(server, vignette!, id => keys[id]);
            judged.AddRange(Labels.Of(vignette!).Select(label => (label, label.Found(answer))));
        }

        var waiting = judged.Where(item => item.Label.Criterion is { } code && !known.Contains(code)).ToList();
        var wrong = judged.Except(waiting).Where(item => item.Found != item.Label.Expected).ToList();
        Report(judged.Count, wrong, waiting);
        Assert.Empty(wrong.Select(item => item.Label.Name));
    }

    private void Report(
        int count, List<(Label Label, string? Found)> wrong, List<(Label Label, string? Found)> waiting)
    {
        output.WriteLine($"{count - waiting.Count - wrong.Count} right / {count - waiting.Count} judged, "
            + $"{waiting.Count} waiting");
        foreach (var group in waiting.GroupBy(item => item.Label.Criterion))
            output.WriteLine($"waiting for {group.Key}: {group.Count()}");
        foreach (var (label, found) in wrong)
            output.WriteLine($"{label.Name}: expected {label.Expected}, found {found ?? "nothing"}");
    }

    private static async Task<Answer> AskAsync(TestServer server, JsonNode vignette, Func<string, string> keyOf)
    {
        var data = await server.QueryAsync(Question, new JsonObject { ["input"] = InputOf(vignette["input"]!) });
        return new Answer(data, keyOf);
    }

    /// <summary>The world's own keys become ids; what is null is not asked.</summary>
    private static JsonObject InputOf(JsonNode input)
    {
        var asked = new JsonObject();
        foreach (var (name, value) in input.AsObject())
        {
            if (value is not null)
                asked[name] = value.DeepClone();
        }

        foreach (var wish in Each(asked, "wishes").Concat(Each(asked, "refusals")).Cast<JsonObject>())
            Retarget(wish);
        foreach (var accompaniment in Each(asked, "current").Concat(Each(asked, "past")))
            accompaniment["service"] = IdOf(RecordKind.Service, accompaniment["service"]!);
        return asked;
    }

    private static void Retarget(JsonObject wish)
    {
        wish.Remove("kind", out var kind);
        wish.Remove("value", out var value);
        wish["target"] = new JsonObject
        {
            [$"{kind}".ToLowerInvariant()] = $"{kind}" == "ACTOR" ? IdOf(RecordKind.Actor, value!) : value,
        };
    }

    private static IEnumerable<JsonNode> Each(JsonObject asked, string name) =>
        asked[name]?.AsArray().Select(item => item!) ?? [];

    private static string IdOf(RecordKind kind, JsonNode key) =>
        new RecordKey(Source, kind, key.GetValue<string>()).Id.Value;
}
