using BenchmarkDotNet.Running;

namespace ResourceMap.Bench;

/// <summary>Runs the benchmarks that the command line names; <c>figures</c> measures the whole product once.</summary>
public static class Entry
{
    public static async Task Main(string[] args)
    {
        if (args is ["figures"])
            await Figures.RunAsync();
        else
            BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
    }
}
