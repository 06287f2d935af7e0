using Microsoft.Extensions.Logging.Abstractions;
using ResourceMap.Graph;
using ResourceMap.Server.Jobs;
using ResourceMap.Storage.Embedded;
using ResourceMap.Tests.Graph;
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
}
