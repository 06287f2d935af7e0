using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Server.Hosting;

/// <summary>Which engine holds the graph: <c>Graph:Engine</c>, and for Neo4j how it is reached.</summary>
/// <param name="Neo4j">Null for the engine in this process, which is the default.</param>
public sealed record GraphEngineOptions(Neo4jOptions? Neo4j)
{
    private const string Engine = "Graph:Engine";

    /// <summary>Throws <see cref="ConfigurationException"/> for what is no engine, and for what lacks.</summary>
    public static GraphEngineOptions Read(IConfiguration configuration) => configuration[Engine] switch
    {
        null or "Embedded" => new GraphEngineOptions(Neo4j: null),
        "Neo4j" => new GraphEngineOptions(new Neo4jOptions(
            Url(Needed(configuration, "Neo4j:Url")), Needed(configuration, "Neo4j:User"),
            Needed(configuration, "Neo4j:Password"))),
        var word => throw new ConfigurationException($"{Engine} vaut « {word} » : Embedded ou Neo4j."),
    };

    private static Uri Url(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "" }
            ? url
            : throw new ConfigurationException(
                "Neo4j:Url : une adresse http ou https sans identifiants est attendue, par exemple http://neo4j:7474.");

    /// <summary>There is no default password, nor any other default that would reach somebody else's server.</summary>
    private static string Needed(IConfiguration configuration, string word) =>
        configuration[word] is { Length: > 0 } value
            ? value
            : throw new ConfigurationException($"{Engine} vaut Neo4j : indiquez aussi {word}.");
}
