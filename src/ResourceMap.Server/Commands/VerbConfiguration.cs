namespace ResourceMap.Server.Commands;

/// <summary>What configures a verb other than serve: the settings beside the program, the environment.</summary>
internal static class VerbConfiguration
{
    public static IConfigurationRoot Read() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
