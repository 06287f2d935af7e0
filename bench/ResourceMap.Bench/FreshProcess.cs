using System.Diagnostics;
using ResourceMap.Territories;

namespace ResourceMap.Bench;

/// <summary>What a process does first with a directory of 100,000 services: becomes ready, takes an edit.</summary>
internal static class FreshProcess
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static async Task RunAsync(string folder)
    {
        var served = new SeedDirectory(folder);
        var data = $"{Figures.Many} services";
        var watch = Stopwatch.StartNew();
        await Figures.TimeAsync("fresh process: database", data, () => served.Database.PrepareAsync(None));
        await Figures.TimeAsync("fresh process: reference data", data, () => served.Reference.LoadAsync(None));
        await Figures.TimeAsync("fresh process: projector", data, () => served.Projector.RunOnceAsync(None));
        Figures.Row("ready in a fresh process", data, $"{watch.Elapsed.TotalSeconds:0.00} s");
        Figures.Row("of it, pauses for garbage", data, $"{GC.GetTotalPauseDuration().TotalSeconds:0.00} s");
        Figures.Row(
            "held when ready", data, $"{GC.GetTotalMemory(forceFullCollection: true) / (1 << 20)} MB");
        await EditsAsync(served, data);
        await Figures.QuestionsAsync(served, data);
    }

    private static async Task EditsAsync(SeedDirectory served, string data)
    {
        var communes = served.Reference.Current.Geography.Above(TerritoryId.Commune("37261"));
        var edits = new List<double>();
        for (var edit = 0; edit < 21; edit++)
        {
            var statement = GeneratedStatements.Service(1_000 + edit, communes, new Random(edit));
            var watch = Stopwatch.StartNew();
            await served.Journal.AppendAsync([statement], 0, None);
            await served.Projector.RunOnceAsync(None);
            var found = await served.Graph.FindServicesAsync([statement.Key.Id], None);
            edits.Add(watch.Elapsed.TotalMilliseconds);
            if (found.Single().Value.Sites.Single().DeclaredCommune != TerritoryId.Commune("37261"))
                throw new InvalidOperationException("The edit is not in the graph.");
        }

        Figures.Row("first edit of a fresh process, until it is found", data, $"{edits[0]:0.0} ms");
        Figures.Row("one edit, until it is found, median", data, $"{Figures.Median(edits):0.0} ms");
    }
}
