using System.Diagnostics;
using System.Globalization;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests.Neo4j;

/// <summary>A real server of one test alone, which may be killed and brought back with what it had on disk.</summary>
internal sealed class KillableServer : IAsyncDisposable
{
    private const int Port = 17_990;
    private readonly string _tool;

    private KillableServer(string tool) => _tool = tool;

    public Neo4jOptions Options { get; } = new(
        new Uri($"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}"), "neo4j", "resourcemap");

    /// <summary>
    /// On an empty store. Skips the test where <c>RESOURCEMAP_NEO4J_TOOL</c> does not name the program that starts,
    /// kills and stops servers.
    /// </summary>
    public static async Task<KillableServer> StartAsync()
    {
        var tool = Environment.GetEnvironmentVariable("RESOURCEMAP_NEO4J_TOOL");
        Skip.If(string.IsNullOrEmpty(tool), "RESOURCEMAP_NEO4J_TOOL names no program that starts Neo4j servers");
        var server = new KillableServer(tool!);
        await server.RunAsync("stop");
        await server.RunAsync("start");
        return server;
    }

    /// <summary>As a power cut would.</summary>
    public Task KillAsync() => RunAsync("crash");

    /// <summary>With the store that the kill left.</summary>
    public Task ReturnAsync() => RunAsync("start", keep: true);

    public async ValueTask DisposeAsync() => await RunAsync("stop");

    private async Task RunAsync(string verb, bool keep = false)
    {
        var start = new ProcessStartInfo(_tool)
        {
            ArgumentList = { verb, Port.ToString(CultureInfo.InvariantCulture) },
            Environment = { ["NEO4J_KEEP"] = keep ? "1" : "" },
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (verb != "stop")
            Assert.Equal(0, process.ExitCode);
    }
}
