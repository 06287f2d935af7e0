using System.Globalization;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.Reporting;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Embedded;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Territories;
using ResourceMap.Tests.Matching;
using ResourceMap.Tests.Neo4j;
using ResourceMap.Tests.Storage;

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

    /// <summary>One of the ten communes of the directory is in it.</summary>
    private static readonly TerritoryId ValDAmboise = new("EPCI-200043065");

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
        await using var directory = await TemporaryDirectory.CreateAsync();
        var asked = 0;

        foreach (var (name, ask) in Questions(seed, new ImportLog(directory.Database, directory.Clock)))
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

    private static IEnumerable<(string Name, Func<IResourceGraph, Task<List<string>>> Ask)> Questions(
        int seed, IImportLog imports)
    {
        foreach (var query in RandomDirectory.Queries(seed, 196))
            yield return ($"{query}", async graph =>
                [.. (await graph.FindCandidatesAsync(query, None)).OrderBy(found => found.Id).Select(Text)]);
        foreach (var query in RandomDirectory.Queries(seed + 2, 60))
            yield return ($"who covers {query}", graph => WhoCoversAsync(graph, query));
        foreach (var query in RandomDirectory.Queries(seed + 6, 40))
            yield return ($"match {query}", graph => MatchAsync(graph, query));
        foreach (var need in RandomDirectory.Queries(seed + 3, 40).SelectMany(query => query.Needs).Take(2))
        {
            yield return ($"gaps of {need}", graph => GapsAsync(graph, need, imports));
            yield return ($"sole providers of {need}", graph => SoleProvidersAsync(graph, need));
        }

        foreach (var filter in RandomDirectory.Filters(seed, 290))
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

        foreach (var (turn, filter) in RandomDirectory.Filters(seed + 4, 10).Index())
            yield return ($"{filter} while rows arrive", graph => PagesAsync(
                after => graph.ListServicesAsync(filter, after, 7, None), Text, () =>
                    ((IResourceGraphWriter)graph).ApplyAsync(
                        Sample.Position, RandomDirectory.Changes(seed + 5 + turn, 20), None)));
    }

    private static async Task<List<string>> WhoCoversAsync(IResourceGraph graph, CandidateQuery query)
    {
        var covers = new WhoCovers(graph, Reference.OfSeed, new MatchOptions());
        var question = new CoverageQuestion(
            query.Places[0], query.Needs.Select(need => (Code?)need).FirstOrDefault(), null, [],
            new DateOnly(2026, 6, 15));
        return [.. (await covers.RunAsync(question, None)).Select(answer =>
            $"{answer.Service.Id} {answer.Offer.Id} {answer.Basis} {answer.Territory} {answer.DistanceMeters}")];
    }

    private static async Task<List<string>> MatchAsync(IResourceGraph graph, CandidateQuery query)
    {
        var matches = new FindMatches(graph, Reference.OfSeed, new MatchOptions());
        var needs = query.Needs.Append(Code.Parse("besoin-courant:activites-jour")).Distinct()
            .Select((need, index) => new RequestedNeed(need, index + 1, null, null, null));
        var answer = (await matches.RunAsync(
            Given.Question with { Place = query.Places[0], Needs = [.. needs] }, None)).OrThrow();
        return [.. answer.Needs.SelectMany(need => need.Responses).Concat(answer.Responses).Concat(answer.NotMatching)
            .Select(response => $"{response.Service.Id} {response.Offer.Id} {response.Rank} {response.Adequacy} "
                + string.Join(' ', response.Criteria.Select(criterion => criterion.Sentence)))];
    }

    private static async Task<List<string>> GapsAsync(IResourceGraph graph, Code need, IImportLog imports)
    {
        var gaps = new CoverageGaps(graph, Reference.OfSeed, imports, new MatchOptions());
        var found = await gaps.RunAsync(ValDAmboise, [need], TerritoryKind.Commune, true, None);
        return [.. found.Rows.Select(row => $"{row.Territory.Id} {string.Join(' ', row.Cells)}")];
    }

    private static async Task<List<string>> SoleProvidersAsync(IResourceGraph graph, Code need)
    {
        var providers = new SoleProviders(graph, Reference.OfSeed, new MatchOptions());
        return [.. (await providers.RunAsync(ValDAmboise, need, true, None)).Select(sole =>
            $"{sole.Commune.Id} {sole.Service.Id} {sole.Ground} {sole.Coverage} {sole.Others}")];
    }

    private static async Task<List<string>> PagesAsync<T>(
        Func<Cursor?, Task<Page<T>>> page, Func<T, string> text, Func<Task>? between = null)
    {
        var (answers, after) = (new List<string>(), (Cursor?)null);
        for (var number = 0; number < PagesMax; number++)
        {
            var next = await page(after);
            answers.AddRange(next.Items.Select(item => text(item.Node) + item.Cursor));
            answers.Add($"{next.TotalCount} {next.HasNext}");
            if (!next.HasNext)
                break;
            after = next.Items[^1].Cursor;
            await (between?.Invoke() ?? Task.CompletedTask);
        }

        return answers;
    }

    private static List<string> InOrder(ILookup<EntityId, Service> found, IEnumerable<EntityId> asked) =>
        [.. asked.SelectMany(actor => found[actor].Select(service => $"{actor} {Text(service)}"))];

    private static string Text(Service service) => EntityDocument.Write(service);
}
