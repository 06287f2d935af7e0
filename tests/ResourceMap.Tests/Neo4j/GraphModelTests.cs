using System.Security.Cryptography;
using System.Text;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Neo4j;

/// <summary>The number of the model follows what is written, and nothing else: a new one empties the answers.</summary>
public sealed class GraphModelTests
{
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

    /// <summary>What writes, and the invented layer as it would be written; comments write nothing.</summary>
    private static async Task<string> WrittenAsync()
    {
        var statements = CypherText.All.Values.Where(statement => !PlanBook.IsRead(statement.Name))
            .Concat(CypherText.Schema)
            .SelectMany(statement => statement.Text.Split('\n'))
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal));
        var written = await ExampleDirectory.ProjectAsync();
        return string.Join('\n', statements.Append(StoredContent.Of(new NodeRows(written, batch: 0), Parts)));
    }
}
