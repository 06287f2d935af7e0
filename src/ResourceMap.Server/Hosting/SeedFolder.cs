namespace ResourceMap.Server.Hosting;

/// <summary>Where the data that come with the program are.</summary>
public static class SeedFolder
{
    /// <summary>Beside the program; the build puts them there.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "seed");
}
