using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResourceMap.Tests.Api;

/// <summary>
/// The questions of docs/queries over the seed, each with its answer beside it. A missing answer is written, and the
/// test fails until somebody has read it.
/// </summary>
public sealed class ExampleQueryTests : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Folder = Path.Combine(TestData.RepositoryRoot, "docs", "queries");

    private TestServer _server = null!;

    /// <summary>An answer as it stands beside its question.</summary>
    internal static string Written(JsonNode data) =>
        new JsonObject { ["data"] = data.DeepClone() }.ToJsonString(Readable) + "\n";

    public Task InitializeAsync()
    {
        _server = TestServer.WithSeed();
        return Task.CompletedTask;
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_example_question_has_the_answer_that_stands_beside_it()
    {
        var faults = new List<string>();
        foreach (var path in Directory.GetFiles(Folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            var expected = Path.ChangeExtension(path, ".json");
            var variables = JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".variables.json")));
            var data = await _server.QueryAsync(await File.ReadAllTextAsync(path), variables);
            var answer = Written(data);
            if (!File.Exists(expected))
                await File.WriteAllTextAsync(expected, answer);
            else if (answer == await File.ReadAllTextAsync(expected))
                continue;
            faults.Add(Path.GetFileName(expected));
        }

        var names = string.Join(", ", faults);
        Assert.True(
            faults.Count == 0, $"Not as written, or written now and to be read: {names}. To accept, delete them.");
    }
}
