using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Storage.Embedded;
using ResourceMap.Tests.Storage;
using ResourceMap.Tests.Vignettes;

namespace ResourceMap.Tests.Graph;

/// <summary>The invented layer of the seed, by way of a journal of its own.</summary>
internal static class ExampleDirectory
{
    /// <summary>All of it, as an engine is given it.</summary>
    public static async Task<GraphChanges> ProjectAsync()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await directory.Journal.AppendAsync(
            [
                .. ExampleFiles.Names.SelectMany(ExampleFiles.Lines)
                    .Select(line => StatementLine.Read(line).Statement.OrThrow()),
            ],
            importRun: 1, CancellationToken.None);
        var writer = new KeepingWriter();
        using var projector = new Projector(directory.Journal, new EmbeddedGraph(), writer, new Reference());
        await projector.RebuildAsync(progress: null, CancellationToken.None);
        return writer.Changes;
    }

    private sealed class KeepingWriter : IResourceGraphWriter
    {
        public GraphChanges Changes { get; private set; } = GraphChanges.None;

        public Task ApplyAsync(GraphPosition position, GraphChanges changes, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public async Task ReplaceAsync(
            GraphPosition position, IAsyncEnumerable<GraphChanges> batches, CancellationToken cancellationToken) =>
            Changes = GraphChanges.Merge(await batches.ToListAsync(cancellationToken));
    }
}
