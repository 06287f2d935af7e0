namespace ResourceMap.Tests.Vignettes;

/// <summary>The fictional layer of the seed.</summary>
internal static class ExampleFiles
{
    /// <summary>The files in the order in which they are loaded.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder(), "*.ndjson")
        .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static string[] Lines(string name) => File.ReadAllLines(Path.Combine(Folder(), name));

    private static string Folder() => Path.Combine(TestData.Seed, "exemple");
}
