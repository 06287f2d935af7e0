using System.Security.Cryptography;
using System.Text;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Storage.Embedded;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Tests.Graph;
using ResourceMap.Tests.Storage;
using ResourceMap.Tests.Vignettes;

namespace ResourceMap.Tests.Neo4j;

/// <summary>The number of the model follows what is written, and nothing else: a new one empties the answers.</summary>
public sealed class GraphModelTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly string[] Parts =
    [
        "services", "relations", "sites", "offers", "providers", "actors", "parents", "agreements", "parties",
        "concerns",
    ];

    private static readonly string ModelsFile = Path.Combine(
        TestData.RepositoryRoot, "tests", "ResourceMap.Tests", "Neo4j", "graph-models.txt");

    [Fact]
    public async Task What_is_written_changes_only_with_the_number_of_the_model()
    {
        var models = File.ReadAllLines(ModelsFile).Select(line => line.Split(' ')).ToList();
        var written = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(await WrittenAsync())));

        Assert.Equal(models.Select(model => model[0]).Distinct(), models.Select(model => model[0]));
        Assert.True(
            models[^1][0] == GraphModel.Version && models[^1][1] == written,
            $"What is written has changed: raise GraphModel.Number, and end {Path.GetFileName(ModelsFile)} with it "
            + $"and {written}");
    }

    /// <summary>What writes, and the invented layer as it would be written; comments say nothing to the server.</summary>
    private static async Task<string> WrittenAsync()
    {
        var statements = CypherText.All.Values.Where(statement => !PlanBook.IsRead(statement.Name))
            .Concat(CypherText.Schema)
            .SelectMany(statement => statement.Text.Split('\n'))
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal));
        await using var directory = await TemporaryDirectory.CreateAsync();
        await directory.Journal.AppendAsync(
            [.. ExampleFiles.Names.SelectMany(ExampleFiles.Lines).Select(line => StatementLine.Read(line).Statement!)],
            importRun: 1, None);
        var graph = new EmbeddedGraph();
        var writer = new KeepingWriter();
        using var projector = new Projector(directory.Journal, graph, writer, new Reference());
        await projector.RebuildAsync(progress: null, None);
        return string.Join('\n', statements.Append(StoredContent.Of(new NodeRows(writer.Changes, batch: 0), Parts)));
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
