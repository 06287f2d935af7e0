using System.CommandLine;

namespace ResourceMap.Server.Commands;

/// <summary><c>graph status</c> and <c>graph rebuild</c>: looks after a graph that a server of its own holds.</summary>
internal static class GraphCommand
{
    public static Command Create() => new("graph", "Surveille et refait le graphe d'un serveur Neo4j")
    {
        Verb("status", "Dit où en est le graphe", (graph, cancellationToken) => graph.StatusAsync(cancellationToken)),
        Verb("rebuild", "Refait tout le graphe d'après le journal", (graph, cancellationToken) =>
            graph.RebuildAsync(cancellationToken)),
    };

    private static Command Verb(string name, string description, Func<GraphVerb, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var services = GraphVerb.Open();
            var graph = await GraphVerb.PrepareAsync(services, cancellationToken);
            return await run(graph, cancellationToken);
        });
        return command;
    }
}
