using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using ResourceMap.Journal;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Directory.Sqlite;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Commands;

/// <summary>RESOURCEMAP_TEST_KILLS says how often an import is killed; three times when it says nothing.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Seed = 37;
    private readonly string _folder = Directory.CreateTempSubdirectory("resourcemap-kill-").FullName;

    [Fact]
    public async Task An_import_killed_at_random_moments_and_run_again_equals_a_clean_run()
    {
        var file = Path.Combine(_folder, "statements.ndjson");
        await File.WriteAllLinesAsync(file, Statements().Select(StatementLine.Write));
        var clean = Path.Combine(_folder, "clean");
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, await ImportAsync(file, clean, killAfter: null));
        var duration = watch.Elapsed;
        var expected = await HeadsAsync(clean);

        var chance = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            var killed = Path.Combine(_folder, $"killed-{kill}");
            var moment = duration * chance.NextDouble();
            await ImportAsync(file, killed, moment);
            Assert.Equal(0, await ImportAsync(file, killed, killAfter: null));
            var heads = await HeadsAsync(killed);
            Assert.True(expected.SequenceEqual(heads), $"kill {kill} after {moment} leaves another directory");
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static int Kills => int.Parse(
        Environment.GetEnvironmentVariable("RESOURCEMAP_TEST_KILLS") ?? "3", CultureInfo.InvariantCulture);

    /// <summary>Every tenth record has the FINESS number of one before, so that identity has work too.</summary>
    private static IEnumerable<StatedRecord> Statements() => Enumerable.Range(0, 4000).Select(number =>
        Stating.Service($"{number}", number % 10 == 9 ? "file:b" : "file:a").Says(
            (FacetNames.Name, $"Exemple – {number}"),
            (FacetNames.Identifiers, new JsonArray(new JsonObject
            {
                ["scheme"] = "finess",
                ["value"] = $"{(number % 10 == 9 ? number - 9 : number):D9}",
            }))));

    private static async Task<int> ImportAsync(string file, string dataDirectory, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "ResourceMap.Server.dll"), "import", "statements", file,
            },
            Environment = { ["ResourceMap__DataDirectory"] = dataDirectory },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        if (killAfter is { } moment && !process.WaitForExit(moment))
            process.Kill();
        await process.WaitForExitAsync();
        await output;
        return process.ExitCode;
    }

    /// <summary>What is in force, without positions, times and runs.</summary>
    private static async Task<List<string>> HeadsAsync(string dataDirectory)
    {
        var database = new SqliteDirectory(Path.Combine(dataDirectory, "directory.db"));
        var journal = new SqlJournal(database, new JournalSignal(), TimeProvider.System);
        var heads = new List<string>();
        await foreach (var head in journal.ReadHeadsAsync(CancellationToken.None))
            heads.Add($"{head.Key} {head.Anchor} {head.StatedOn} {head.Payload!.Text}");
        return heads;
    }
}
