namespace ResourceMap.Tests;

/// <summary>Where the tests find data: the repository itself, and the shared data where it is at hand.</summary>
internal static class TestData
{
    public static string RepositoryRoot { get; } = Root(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Seed { get; } = Path.Combine(RepositoryRoot, "seed");

    /// <summary>The path in the shared data; skips the test (a <c>SkippableFact</c>) where there is none.</summary>
    public static string Shared(string path)
    {
        var folder = Environment.GetEnvironmentVariable("RESOURCEMAP_TEST_DATA");
        Skip.If(string.IsNullOrEmpty(folder), "RESOURCEMAP_TEST_DATA does not name the folder of the shared data");
        return Path.Combine(folder!, path);
    }

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "ResourceMap.sln")) ? folder.FullName : Root(folder.Parent!);
}
