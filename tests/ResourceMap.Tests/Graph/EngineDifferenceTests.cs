using System.Globalization;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Storage.Embedded;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Tests.Neo4j;

namespace ResourceMap.Tests.Graph;

/// <summary>
/// A thousand questions by chance to both engines over the same directory of more than 5,000 services. The seed is
/// that of the day, printed on failure; <c>RESOURCEMAP_TEST_SEED</c> gives one.
/// </summary>
[Collection(Neo4jServer.Alone)]
public sealed class EngineDifferenceTests
{
    private const int ServicesDrawn = 7_500;
    private const int PagesMax = 3;
    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableFact]
    public async Task Both_engines_give_equal_answers_to_a_thousand_questions()
    {
        var options = Neo4jServer.Options();
        var seed = int.TryParse(Environment.GetEnvironmentVariable("RESOURCEMAP_TEST_SEED"), out var given)
            ? given
            : TimeProvider.System.GetUtcNow().DayOfYear;
        var embedded = new EmbeddedGraph();
        await using var neo4j = new Neo4jGraph(Neo4jServer.Client(options), new Reference());
        await FillAsync(embedded, seed);
        await FillAsync(neo4j, seed);
        var asked = 0;

        foreach (var (name, ask) in Questions(seed))
        {
            var (expected, found) = (await ask(embedded), await ask(neo4j));
            Assert.True(
                expected.SequenceEqual(found),
                string.Create(CultureInfo.InvariantCulture, $"seed {seed}, question {asked}: {name}"));
            asked++;
        }

        Assert.Equal(1_000, asked);
        Assert.DoesNotContain(await neo4j.ReadDigestsAsync(None).ToListAsync(), digest => digest.Hash == 0);
        Assert.InRange((await embedded.ListServicesAsync(new(IncludeOutOfScope: true), null, 1, None)).TotalCount,
            5_000, int.MaxValue);
    }

    /// <summary>Everything in batches, then a second directory that overlaps the first.</summary>
    private static async Task FillAsync(IResourceGraphWriter writer, int seed)
    {
        var first = RandomDirectory.Changes(seed, ServicesDrawn);
        var services = first.Services.Chunk(500).Select(chunk => Sample.Changes(chunk));
        var rest = first with { Services = [] };
        await writer.ReplaceAsync(Sample.Position, services.Append(rest).ToAsyncEnumerable(), None);
        await writer.ApplyAsync(Sample.Position, RandomDirectory.Changes(seed + 1, 600), None);
    }

    private static IEnumerable<(string Name, Func<IResourceGraph, Task<List<string>>> Ask)> Questions(int seed)
    {
        foreach (var query in RandomDirectory.Queries(seed, 300))
            yield return ($"{query}", async graph =>
                [.. (await graph.FindCandidatesAsync(query, None)).OrderBy(found => found.Id).Select(Text)]);
        foreach (var filter in RandomDirectory.Filters(seed, 300))
            yield return ($"{filter}", graph => PagesAsync(
                after => graph.ListServicesAsync(filter, after, 7, None), Text));
        foreach (var circle in RandomDirectory.Circles(seed, 100))
        {
            var filter = new ActorFilter("a", null, circle.Count > 0 ? circle[0] : null);
            yield return ($"{filter}", graph => PagesAsync(
                after => graph.ListActorsAsync(filter, after, 7, None), EntityDocument.Write));
            yield return ("links of " + string.Join(' ', circle), async graph =>
                [.. (await graph.FindLinksAsync(circle, None)).Select(link => link.ToString())]);
            yield return ("services of " + string.Join(' ', circle), async graph =>
                InOrder(await graph.FindServicesOfActorsAsync(circle, None), circle));
            yield return ("near sites", async graph => [.. (await graph.ListSitesNearAsync(
                Sample.Tours.North(circle.Count * 30_000), 25_000 * circle.Count, [], None))
                .Select(near => $"{near.Service.Id} {near.Site.Key} {near.DistanceMeters:R}")]);
        }
    }

    private static async Task<List<string>> PagesAsync<T>(Func<string?, Task<Page<T>>> page, Func<T, string> text)
    {
        var (answers, after) = (new List<string>(), (string?)null);
        for (var number = 0; number < PagesMax; number++)
        {
            var next = await page(after);
            answers.AddRange(next.Items.Select(item => text(item.Node) + item.Cursor));
            answers.Add($"{next.TotalCount} {next.HasNext}");
            if (!next.HasNext)
                break;
            after = next.Items[^1].Cursor;
        }

        return answers;
    }

    private static List<string> InOrder(ILookup<EntityId, Service> found, IEnumerable<EntityId> asked) =>
        [.. asked.SelectMany(actor => found[actor].Select(service => $"{actor} {Text(service)}"))];

    private static string Text(Service service) => EntityDocument.Write(service);
}
