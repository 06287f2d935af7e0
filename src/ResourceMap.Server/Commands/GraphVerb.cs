using System.Diagnostics;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Server.Hosting;

namespace ResourceMap.Server.Commands;

/// <summary>Looks after the graph in a process of its own, beside a server that runs or not.</summary>
internal sealed class GraphVerb(
    IJournal journal, IResourceGraph graph, Projector projector, GraphVerification verification,
    ReferenceHolder reference)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Throws <see cref="ConfigurationException"/> where the graph lives in the process that answers: it is made anew
    /// at each start, and no other process can reach it.
    /// </summary>
    public static ServiceProvider Open(IConfiguration configuration)
    {
        var engine = GraphEngineOptions.Read(configuration);
        if (engine.Neo4j is null)
            throw new ConfigurationException(
                "Le graphe vit dans le processus qui répond et il est refait à chaque démarrage : "
                + "ces verbes servent avec Graph:Engine=Neo4j.");
        return new ServiceCollection().AddLogging().AddDirectory(ResourceMapOptions.Read(configuration))
            .AddGraph(engine).AddSingleton<GraphVerb>().BuildServiceProvider();
    }

    public static async Task<GraphVerb> PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<PrepareDirectory>().RunAsync(cancellationToken);
        await services.GetRequiredService<ReferenceHolder>().LoadAsync(cancellationToken);
        return services.GetRequiredService<GraphVerb>();
    }

    public async Task<int> StatusAsync(CancellationToken cancellationToken)
    {
        var projected = await graph.GetPositionAsync(cancellationToken);
        var stated = await journal.GetPositionAsync(cancellationToken);
        var isOfThisJournal =
            projected.Fingerprint == await journal.GetFingerprintAsync(projected.Position, cancellationToken);
        Console.WriteLine($"Journal : position {stated}");
        Console.WriteLine(projected switch
        {
            _ when projected == GraphPosition.None =>
                "Graphe : vide, refait à moitié ou projeté par une autre version du programme, tout sera projeté",
            _ when !isOfThisJournal => "Graphe : celui d'un autre journal, tout sera projeté de nouveau",
            _ when projected.ReferenceVersion != reference.Current.Version =>
                "Graphe : projeté avec d'autres données de référence, tout sera projeté de nouveau",
            _ => $"Graphe : position {projected.Position}, en retard de {stated - projected.Position}",
        });
        return ExitCodes.Done;
    }

    public async Task<int> RebuildAsync(CancellationToken cancellationToken)
    {
        var faults = await projector.RebuildAsync(new PlainLines(), cancellationToken);
        foreach (var fault in faults)
            await Console.Error.WriteLineAsync(
                fault.IsParked
                    ? $"{fault.Id} est laissé de côté : {fault.Reason}"
                    : $"{fault.Id} est repris sans ce qui ne se lit pas : {fault.Reason}");
        Console.WriteLine($"Graphe refait, {faults.Count(fault => fault.IsParked)} entités laissées de côté");
        return faults.Count > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done;
    }

    /// <summary>Compares again after a repair: what it then says is how things are.</summary>
    public async Task<int> VerifyAsync(bool repair, CancellationToken cancellationToken)
    {
        var projected = await graph.GetPositionAsync(cancellationToken);
        if (projected != await journal.EndAsync(reference.Current.Version, cancellationToken))
        {
            await Console.Error.WriteLineAsync(
                "Le graphe n'est pas au bout du journal (graph status) : vérifiez quand un serveur l'y a mené, "
                + "ou refaites-le (graph rebuild).");
            return ExitCodes.Failed;
        }

        var comparison = await verification.CompareAsync(repair, new PlainLines(), cancellationToken);
        ComparisonText.Write(comparison, Console.Out);
        if (!repair || comparison.Differences.Count == 0)
            return comparison.Differences.Count == 0 ? ExitCodes.Done : ExitCodes.Failed;
        Console.WriteLine("Réparé, vérifié de nouveau :");
        return await VerifyAsync(repair: false, cancellationToken);
    }

    private sealed class PlainLines : IProgress<int>
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private TimeSpan _next = BetweenLines;

        public void Report(int value)
        {
            if (_watch.Elapsed < _next)
                return;
            _next = _watch.Elapsed + BetweenLines;
            Console.WriteLine($"{value} entités, {value / _watch.Elapsed.TotalSeconds:F0} par seconde");
        }
    }
}
