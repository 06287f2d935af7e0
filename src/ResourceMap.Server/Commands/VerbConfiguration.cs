using ResourceMap.Server.Hosting;

namespace ResourceMap.Server.Commands;

/// <summary>What configures a verb other than serve: the settings beside the program, the environment.</summary>
internal static class VerbConfiguration
{
    /// <exception cref="ConfigurationException">When the file beside the program has words of nobody.</exception>
    public static IConfigurationRoot Read()
    {
        Surroundings.Check();
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        KnownWords.Check([], configuration);
        RecordsOptions.Check(configuration);
        return configuration;
    }
}
