using System.Text.Json.Nodes;
using ResourceMap.Tests.Api;

namespace ResourceMap.Tests.Neo4j;

[Collection(Neo4jServer.Alone)]
public sealed class Neo4jExampleQueryTests
{
    [SkippableFact]
    public async Task Every_example_question_has_the_answer_of_the_engine_in_the_process_to_the_last_byte()
    {
        var folder = Path.Combine(TestData.RepositoryRoot, "docs", "queries");
        await using var server = TestServer.WithSeed(Neo4jServer.Options());
        foreach (var path in Directory.GetFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            var variables = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".variables.json")));
            var data = await server.QueryAsync(await File.ReadAllTextAsync(path), variables);

            Assert.Equal(
                await File.ReadAllTextAsync(Path.ChangeExtension(path, ".json")), ExampleQueryTests.Written(data));
        }
    }
}
