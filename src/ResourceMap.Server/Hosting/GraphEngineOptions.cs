using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Server.Hosting;

/// <summary>Which engine holds the graph: <c>Graph:Engine</c>, and for Neo4j how it is reached.</summary>
/// <param name="Neo4j">Null for the engine in this process, which is the default.</param>
public sealed record GraphEngineOptions(Neo4jOptions? Neo4j)
{
    public const string Section = "Graph";

    private const string Engine = "Graph:Engine";

    /// <summary>Throws <see cref="ConfigurationException"/> for what is no engine, and for what lacks.</summary>
    public static GraphEngineOptions Read(IConfiguration configuration)
    {
        var neo4j = Hosting.Section.Read<Neo4jSection>(configuration, Neo4jSection.Name);
        return Hosting.Section.Read<Words>(configuration, Section).Engine switch
        {
            "Embedded" => new GraphEngineOptions(Neo4j: null),
            "Neo4j" => new GraphEngineOptions(neo4j.ToOptions()),
            var word => throw new ConfigurationException($"{Engine} vaut « {word} » : Embedded ou Neo4j."),
        };
    }

    private sealed class Words
    {
        public string Engine { get; set; } = "Embedded";
    }
}
