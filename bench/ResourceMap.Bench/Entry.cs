using BenchmarkDotNet.Running;

namespace ResourceMap.Bench;

/// <summary>Runs the benchmarks that the command line names.</summary>
public static class Entry
{
    public static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args);
}
