using Microsoft.Extensions.Configuration.Json;
using ResourceMap.Server.GraphQL.Execution;

namespace ResourceMap.Server.Hosting;

/// <summary>
/// The first words that configuration may have. The environment is full of words of others and is judged within our
/// sections alone; what stands on the command line or in our files was meant for us.
/// </summary>
internal static class KnownWords
{
    private static readonly string[] Ours =
    [
        ResourceMapOptions.Section, GraphEngineOptions.Section, Neo4jSection.Name, RecordsOptions.Section,
        Limits.Section,
    ];

    /// <summary>Of the web host and its logs.</summary>
    private static readonly string[] OfTheHost =
    [
        "urls", "http_ports", "https_ports", "AllowedHosts", "Kestrel", "Logging", "environment", "contentRoot",
        "applicationName", "shutdownTimeoutSeconds", "forwardedHeaders_enabled",
    ];

    /// <exception cref="ConfigurationException">With the words that are right.</exception>
    public static void Check(string[] arguments, IConfigurationRoot configuration)
    {
        var inFiles = configuration.Providers.OfType<JsonConfigurationProvider>()
            .SelectMany(file => file.GetChildKeys([], parentPath: null));
        var wrong = arguments.Where(IsKey).Select(KeyOf).Concat(inFiles)
            .Where(key => !Ours.Concat(OfTheHost).Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase))
            .Distinct().ToList();
        if (wrong.Count > 0)
            throw new ConfigurationException(
                $"Option inconnue : {string.Join(", ", wrong)}. Les options commencent par "
                + $"{string.Join(", ", Ours.Select(word => word + ":"))} ou sont {string.Join(", ", OfTheHost)} : "
                + "par exemple --urls=http://127.0.0.1:5080 ou --ResourceMap:DataDirectory=DOSSIER.");
    }

    private static bool IsKey(string argument) =>
        argument.StartsWith('-') || argument.StartsWith('/') || argument.Contains('=');

    private static string KeyOf(string argument) => argument.TrimStart('-', '/').Split('=')[0];
}
