using Microsoft.Extensions.Logging.Abstractions;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests.Neo4j;

/// <summary>The real server that <c>RESOURCEMAP_NEO4J</c> names, as <c>http://user:password@host:port</c>.</summary>
internal static class Neo4jServer
{
    /// <summary>The collection of those who write into its one database, one after the other.</summary>
    public const string Alone = "neo4j";

    /// <summary>
    /// How to reach it; skips the test (a <c>SkippableFact</c>) where there is none, and fails it when
    /// <c>RESOURCEMAP_TEST_REQUIRES</c> names <c>neo4j</c>.
    /// </summary>
    public static Neo4jOptions Options()
    {
        var url = Environment.GetEnvironmentVariable("RESOURCEMAP_NEO4J");
        var required = Environment.GetEnvironmentVariable("RESOURCEMAP_TEST_REQUIRES")?.Split(',') ?? [];
        if (string.IsNullOrEmpty(url))
        {
            Assert.DoesNotContain("neo4j", required);
            throw new SkipException("RESOURCEMAP_NEO4J does not name a Neo4j server");
        }

        var address = new Uri(url);
        var credentials = address.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        var root = new Uri(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
        return new Neo4jOptions(root, credentials[0], credentials[1]);
    }

    public static QueryApiClient Client() => Client(Options());

    public static QueryApiClient Client(Neo4jOptions options) =>
        new(options, TimeProvider.System, NullLogger<QueryApiClient>.Instance);
}
