using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Storage.Embedded;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Bench;

/// <summary>
/// The generated directory in a Neo4j server: its load, then who covers from 1, 8 and 32 clients, beside the engine in
/// the process and beside the barest question that the same server can be asked.
/// </summary>
internal static class Neo4jFigures
{
    private const int ServicesPerBatch = 500;
    private const int QuestionsPerClient = 60;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GraphPosition Position = new(1, "", "bench");
    private static readonly CandidateQuery Query = GeneratedDirectory.Query();

    public static async Task RunAsync(Uri url, string user, string password)
    {
        using var client = new QueryApiClient(
            new Neo4jOptions(url, user, password), TimeProvider.System, NullLogger<QueryApiClient>.Instance);
        await using var directory = SeedDirectory.InNewFolder();
        await directory.Database.PrepareAsync(None);
        await directory.References.RunAsync(Server.Hosting.SeedFolder.Path, None);
        await directory.Reference.LoadAsync(None);
        await using var graph = new Neo4jGraph(client, directory.Reference);
        var all = GeneratedDirectory.Services(Figures.Many);
        var embedded = new EmbeddedGraph();
        await embedded.ApplyAsync(Position, Changes(all), None);
        var data = $"{Figures.Many} services";
        await Figures.TimeAsync("load into Neo4j, 500 a transaction", data, () => graph.ReplaceAsync(
            Position, all.Chunk(ServicesPerBatch).Select(Changes).ToAsyncEnumerable(), None));
        var found = await graph.FindCandidatesAsync(Query, None);
        data += $", {found.Count} candidates";
        foreach (var clients in new[] { 1, 8, 32 })
        {
            await AskAsync("RETURN 1", clients, "", () => client.ReadAsync(
                new CypherStatement("one", "RETURN 1 AS one"), new Dictionary<string, object?>(), row => row, None));
            await AskAsync("who covers, Neo4j", clients, data, () => graph.FindCandidatesAsync(Query, None));
            await AskAsync(
                "who covers, in the process", clients, data, () => embedded.FindCandidatesAsync(Query, None));
        }
    }

    private static GraphChanges Changes(IReadOnlyList<Service> services) =>
        new(services, [], [], new Dictionary<EntityId, EntityId>(), []);

    private static async Task AskAsync(string what, int clients, string data, Func<Task> ask)
    {
        for (var question = 0; question < QuestionsPerClient; question++)
            await ask();
        var perClient = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>();
            for (var question = 0; question < QuestionsPerClient; question++)
            {
                var watch = Stopwatch.StartNew();
                await ask();
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            return times;
        })));
        var ordered = perClient.SelectMany(times => times).Order().ToList();
        var (p50, p95) = (ordered[ordered.Count / 2], ordered[ordered.Count * 95 / 100]);
        Figures.Row($"{what}, {clients} clients", data, $"p50 {p50:0.00} ms, p95 {p95:0.00} ms");
    }
}
