using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.Reporting;
using ResourceMap.Server.Hosting;
using ResourceMap.Territories;

namespace ResourceMap.Bench;

/// <summary>The figures of docs/performance.md, measured once or as a median, as rows of a Markdown table.</summary>
internal static class Figures
{
    public const int Many = 100_000;
    private static readonly CancellationToken None = CancellationToken.None;

    public static async Task RunAsync()
    {
        Console.WriteLine("| what | data | figure |");
        Console.WriteLine("|---|---|---|");
        await SeedAsync();
        await ManyAsync();
    }

    private static async Task SeedAsync()
    {
        await using var directory = SeedDirectory.InNewFolder();
        await directory.Database.PrepareAsync(None);
        await directory.References.RunAsync(SeedFolder.Path, None);
        await directory.Reference.LoadAsync(None);
        foreach (var departement in new[] { "37", "63" })
            await TimeAsync(
                $"import FINESS {departement}", "fresh directory", () => ImportAsync(directory, departement));
        await directory.Preparation.RunAsync(None);
        await QuestionsAsync(directory, "seed");
        await HttpFigures.RunAsync(directory);
    }

    private static async Task ImportAsync(SeedDirectory directory, string departement)
    {
        var path = Path.Combine(SeedFolder.Path, "finess", $"finess-et-{departement}.csv");
        var file = new ImportFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path));
        var layout = new FinessEt();
        var import = new FileImport(layout, file, new LayoutContext(layout.Name, directory.Reference.Current))
        {
            Checks = RowChecks.Of(directory.Reference.Current),
        };
        await directory.Import.RunAsync(import, null, None);
    }

    private static async Task ManyAsync()
    {
        await using var directory = SeedDirectory.InNewFolder();
        await directory.Database.PrepareAsync(None);
        await directory.References.RunAsync(SeedFolder.Path, None);
        await directory.Reference.LoadAsync(None);
        await TimeAsync("state in the journal, 500 a transaction", $"{Many} services", async () =>
        {
            foreach (var batch in GeneratedStatements.Of(Many, directory.Reference.Current.Geography).Chunk(500))
                await directory.Journal.AppendAsync(batch, 0, None);
        });
        SqliteConnection.ClearAllPools();
        using var fresh = Process.Start(Environment.ProcessPath!, ["fresh", directory.Folder]);
        await fresh.WaitForExitAsync(None);
        if (fresh.ExitCode != 0)
            throw new InvalidOperationException($"The fresh process ended with {fresh.ExitCode}.");
    }

    public static async Task QuestionsAsync(SeedDirectory directory, string data)
    {
        var current = directory.Reference.Current;
        var place = current.Places.Resolve("37261").OrThrow();
        var query = Candidates.QueryFor([place], [], null, current.Nomenclature, new MatchOptions());
        var found = await directory.Graph.FindCandidatesAsync(query, None);
        var candidates = $"{data}, {found.Count} candidates";
        await MedianAsync(
            "who covers, in the engine", candidates, () => directory.Graph.FindCandidatesAsync(query, None));
        var covers = new WhoCovers(directory.Graph, directory.Reference.Current, new MatchOptions());
        var covered = new CoverageQuestion(place, null, null, [], new DateOnly(2026, 11, 24));
        await MedianAsync("who covers, judged and ordered", candidates, () => covers.RunAsync(covered, None));
        var match = new FindMatches(directory.Graph, directory.Reference.Current, new MatchOptions());
        await MedianAsync("match, judged and ranked", candidates, () => match.RunAsync(Question(place), None));
        var gaps = new CoverageGaps(
            directory.Graph, directory.Reference.Current, directory.Imports, new MatchOptions());
        await MedianAsync("where a need is unmet, commune by commune of a region", data, () => gaps.RunAsync(
            new TerritoryId("REG-24"), [Code.Parse("serafin:1.1.1")], TerritoryKind.Commune, false, None), times: 5);
        await MedianAsync("locate a point", data, () => Task.FromResult(current.Locator.Locate(new(0.69, 47.39))));
        await MedianAsync("project everything anew", data, () =>
            new Projector(directory.Journal, new Storage.Embedded.EmbeddedGraph(), directory.Graph, directory.Reference)
                .RunOnceAsync(None), times: 3);
    }

    internal static MatchQuestion Question(Place place) => new()
    {
        Purpose = MatchPurpose.Orienter,
        Place = place,
        AgeMonths = 110,
        Needs =
        [
            new(Code.Parse("serafin:1.1.1"), 1, null, null, null),
            new(Code.Parse("serafin:1.3.3.1"), 2, null, null, null),
        ],
        EvaluatedOn = new DateOnly(2026, 11, 24),
        Audience = Code.Parse("clientele:437"),
    };

    internal static async Task MedianAsync<T>(string what, string data, Func<Task<T>> run, int times = 201)
    {
        var milliseconds = new List<double>();
        for (var turn = 0; turn < times; turn++)
        {
            var watch = Stopwatch.StartNew();
            await run();
            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        Row(what, data, $"{Median(milliseconds):0.000} ms");
    }

    internal static void Row(string what, string data, string figure) =>
        Console.WriteLine($"| {what} | {data} | {figure} |");

    internal static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    public static async Task TimeAsync(string what, string data, Func<Task> run)
    {
        var watch = Stopwatch.StartNew();
        await run();
        Row(what, data, $"{watch.Elapsed.TotalSeconds:0.00} s");
    }
}
