using BenchmarkDotNet.Running;

namespace ResourceMap.Bench;

/// <summary>
/// Runs the benchmarks that the command line names; <c>figures</c> measures the whole product once, and starts itself
/// as <c>fresh</c> for what a process is to do first; <c>neo4j URL USER PASSWORD</c> measures a server, whose graph it
/// replaces.
/// </summary>
public static class Entry
{
    public static async Task Main(string[] args)
    {
        if (args is ["figures"])
            await Figures.RunAsync();
        else if (args is ["neo4j", var url, var user, var password])
            await Neo4jFigures.RunAsync(new Uri(url), user, password);
        else if (args is ["fresh", var folder])
            await FreshProcess.RunAsync(folder);
        else
            BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
    }
}
