using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ResourceMap.Graph;
using ResourceMap.Server.Commands;
using ResourceMap.Storage.Neo4j.QueryApi;
using Xunit.Abstractions;

namespace ResourceMap.Tests.Neo4j;

/// <summary>
/// Whatever is killed, at a moment by chance and as by kill -9, while the graph is written: afterwards it holds what
/// the journal says. <c>RESOURCEMAP_TEST_GRAPH_KILLS</c> says how often each; together five times when it is silent.
/// </summary>
public sealed class KilledProjectionTests(ITestOutputHelper output)
{
    private const int Seed = 63;
    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableFact]
    public async Task A_server_killed_while_it_is_written_to_holds_what_the_journal_says_when_it_is_back()
    {
        await using var server = await KillableServer.StartAsync();
        await using var directory = await ChangingDirectory.CreateAsync(Seed);
        await using var services = await OpenAsync(directory, server.Options);
        var projector = services.GetRequiredService<Projector>();
        var watch = Stopwatch.StartNew();
        await projector.RunOnceAsync(None);
        var duration = watch.Elapsed;
        var chance = new Random(Seed);
        var interrupted = 0;

        for (var kill = 0; kill < Kills(3); kill++)
        {
            await directory.ChangeAsync();
            var moment = duration * chance.NextDouble();
            var projecting = kill % 2 == 0 ? projector.RunOnceAsync(None) : projector.RebuildAsync(null, None);
            await Task.WhenAny(projecting, Task.Delay(moment));
            await server.KillAsync();
            if (await Record.ExceptionAsync(() => projecting) is { } fault)
            {
                Assert.IsType<GraphUnavailableException>(fault);
                interrupted++;
            }

            await server.ReturnAsync();
            await VerifyAsync(services, kill, moment);
        }

        output.WriteLine($"{interrupted} projections were cut short");
    }

    [SkippableFact]
    public async Task A_program_killed_while_it_projects_leaves_a_graph_that_the_next_one_brings_to_the_journals_end()
    {
        await using var server = await KillableServer.StartAsync();
        await using var directory = await ChangingDirectory.CreateAsync(Seed);
        var watch = Stopwatch.StartNew();
        await RunAsync(directory, server.Options, killAfter: TimeSpan.FromMinutes(1), "graph", "rebuild");
        var duration = watch.Elapsed;
        var chance = new Random(Seed);
        var interrupted = 0;

        for (var kill = 0; kill < Kills(2); kill++)
        {
            await directory.ChangeAsync();
            var moment = duration * chance.NextDouble();
            string[] verb = kill % 2 == 0 ? ["graph", "rebuild"] : ["serve", "--urls=http://127.0.0.1:0"];
            if (await RunAsync(directory, server.Options, moment, verb))
                interrupted++;
            await using var services = await OpenAsync(directory, server.Options);
            await VerifyAsync(services, kill, moment);
        }

        output.WriteLine($"{interrupted} programs were cut short");
    }

    private static int Kills(int unsaid) =>
        Environment.GetEnvironmentVariable("RESOURCEMAP_TEST_GRAPH_KILLS") is { Length: > 0 } count
            ? int.Parse(count, CultureInfo.InvariantCulture)
            : unsaid;

    /// <summary>What the verbs of the graph work with.</summary>
    private static async Task<ServiceProvider> OpenAsync(ChangingDirectory directory, Neo4jOptions options)
    {
        var services = GraphVerb.Open(
            new ConfigurationBuilder().AddInMemoryCollection(Settings(directory, options)).Build());
        await GraphVerb.PrepareAsync(services, None);
        return services;
    }

    private static Dictionary<string, string?> Settings(ChangingDirectory directory, Neo4jOptions options) => new()
    {
        ["ResourceMap:DataDirectory"] = directory.Folder,
        ["ResourceMap:LoadSeed"] = "false",
        ["Graph:Engine"] = "Neo4j",
        ["Neo4j:Url"] = options.Url.ToString(),
        ["Neo4j:User"] = options.User,
        ["Neo4j:Password"] = options.Password,
    };

    /// <returns>Whether the program had to be killed.</returns>
    private static async Task<bool> RunAsync(
        ChangingDirectory directory, Neo4jOptions options, TimeSpan killAfter, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "ResourceMap.Server.dll") },
            RedirectStandardOutput = true,
        };
        foreach (var word in verb)
            start.ArgumentList.Add(word);
        foreach (var (name, value) in Settings(directory, options))
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEndAsync();
        var isOver = process.WaitForExit(killAfter);
        if (!isOver)
            process.Kill();
        await process.WaitForExitAsync();
        await text;
        return !isOver;
    }

    /// <summary>First to the end of the journal, as soon as the lease of one who is gone is over.</summary>
    private static async Task VerifyAsync(ServiceProvider services, int kill, TimeSpan moment)
    {
        var projector = services.GetRequiredService<Projector>();
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (await Record.ExceptionAsync(() => projector.RunOnceAsync(None)) is { } fault)
        {
            Assert.True(fault is GraphUnavailableException or ProjectedElsewhereException, fault.ToString());
            await again.WaitForNextTickAsync(None);
        }

        var comparison = await services.GetRequiredService<GraphVerification>().CompareAsync(repair: false, null, None);
        Assert.True(
            comparison.Differences.Count == 0,
            $"kill {kill} after {moment}: {string.Join(", ", comparison.Differences.Take(10))}");
        Assert.NotEmpty(comparison.Groups);
    }
}
