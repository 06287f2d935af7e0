using System.CommandLine;

namespace ResourceMap.Server.Commands;

/// <summary>
/// <c>graph status</c>, <c>graph verify</c> and <c>graph rebuild</c>: looks after a graph that a server of its own
/// holds.
/// </summary>
internal static class GraphCommand
{
    private static readonly Option<bool> Repair = new("--repair")
    {
        Description = "Récrit ce qui diffère, puis vérifie de nouveau",
    };

    public static Command Create() => new("graph", "Surveille, vérifie et refait le graphe d'un serveur Neo4j")
    {
        Verb("status", "Dit où en est le graphe", (graph, _, cancellationToken) =>
            graph.StatusAsync(cancellationToken)),
        Verb(
            "verify", "Compare tout le graphe au journal, par type et par département",
            (graph, told, cancellationToken) => graph.VerifyAsync(told.GetValue(Repair), cancellationToken),
            Repair),
        Verb("rebuild", "Refait tout le graphe d'après le journal", (graph, _, cancellationToken) =>
            graph.RebuildAsync(cancellationToken)),
    };

    private static Command Verb(
        string name, string description, Func<GraphVerb, ParseResult, CancellationToken, Task<int>> run,
        params Option[] options)
    {
        var command = new Command(name, description);
        foreach (var option in options)
            command.Options.Add(option);
        command.SetAction(async (told, cancellationToken) =>
        {
            await using var services = GraphVerb.Open(VerbConfiguration.Read());
            var graph = await GraphVerb.PrepareAsync(services, cancellationToken);
            return await run(graph, told, cancellationToken);
        });
        return command;
    }
}
