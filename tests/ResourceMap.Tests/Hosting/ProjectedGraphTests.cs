using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Refusals;
using ResourceMap.Server.Hosting;
using ResourceMap.Server.Jobs;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Embedded;
using ResourceMap.Tests.Graph;
using ResourceMap.Tests.Journal;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Hosting;

public sealed class ProjectedGraphTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task While_everything_is_projected_anew_nobody_is_answered()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (graph, reference) = (new EmbeddedGraph(), new Reference());
        var writer = new SlowWriter(graph);
        await new Projector(directory.Journal, graph, graph, reference).RunOnceAsync(None);
        var projection = new ProjectedGraph(
            new Projector(directory.Journal, graph, writer, reference), NullLogger<ProjectedGraph>.Instance);
        await projection.RunOnceAsync(None);
        var before = projection.IsReady;

        reference.Current = Reference.OfSeed with { Version = "next" };
        var projecting = projection.RunOnceAsync(None);
        await writer.Begun;
        var meanwhile = projection.IsReady;
        writer.GoOn();
        await projecting;

        Assert.Equal((true, false, true), (before, meanwhile, projection.IsReady));
    }

    [Fact]
    public async Task Who_wrote_reads_what_they_wrote_once_the_graph_has_reached_its_position()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (graph, projection) = Open(directory);
        await projection.RunOnceAsync(None);

        await directory.Journal.AppendAsync([Stating.Service("a").IsNamed("A")], 1, None);
        var position = await directory.Journal.GetPositionAsync(None);
        var waiting = Enumerable.Range(0, 2).Select(_ => projection.ReachedAsync(position, None)).ToList();
        var reachedBefore = waiting.Exists(each => each.IsCompleted);
        await projection.RunOnceAsync(None);
        await Task.WhenAll(waiting);

        Assert.False(reachedBefore);
        Assert.Equal(position, (await graph.GetPositionAsync(None)).Position);
    }

    [Fact]
    public async Task While_the_database_is_gone_nobody_is_answered_and_it_is_said_once()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var store = new ReferenceStore(directory.Database, directory.Clock);
        var log = new ImportLog(directory.Database, directory.Clock);
        await new LoadSeedReferences(new ImportReference(store, log), log).RunAsync(TestData.Seed, None);
        var (reference, said) = (new ReferenceHolder(store), new Said());
        await reference.LoadAsync(None);
        var graph = new EmbeddedGraph();
        var projection = new ProjectedGraph(
            new Projector(directory.Journal, graph, graph, reference), said);
        var follow = new FollowJournal(directory.Database, reference, projection, directory.Signal);
        await follow.RunOnceAsync(None);
        var before = projection.WaitsFor;

        File.Move(directory.Database.Name, directory.Database.Name + ".away");
        await follow.RunOnceAsync(None);
        await follow.RunOnceAsync(None);
        var gone = projection.WaitsFor;
        var sentences = said.Sentences.ToList();
        File.Move(directory.Database.Name + ".away", directory.Database.Name);
        await follow.RunOnceAsync(None);

        Assert.Equal((null, RefusalCode.DatabaseUnavailable, null), (before, gone, projection.WaitsFor));
        Assert.Contains("a disparu", Assert.Single(sentences), StringComparison.Ordinal);
    }

    private static (EmbeddedGraph Graph, ProjectedGraph Projection) Open(TemporaryDirectory directory)
    {
        var graph = new EmbeddedGraph();
        return (graph, new ProjectedGraph(
            new Projector(directory.Journal, graph, graph, new Reference()), NullLogger<ProjectedGraph>.Instance));
    }

    private sealed class Said : ILogger<ProjectedGraph>
    {
        public List<string> Sentences { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Sentences.Add(formatter(state, exception));
    }
}
