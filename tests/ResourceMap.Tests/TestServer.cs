using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using ResourceMap.Journal;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Directory.Sqlite;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests;

/// <summary>The whole server over an empty directory of its own, with the reference data of the seed.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplicationFactory<Program> _factory;

    private TestServer(string folder, bool loadSeed, Neo4jOptions? neo4j = null)
    {
        _folder = folder;
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Graph:Engine", neo4j is null ? "Embedded" : "Neo4j")
            .UseSetting("Neo4j:Url", neo4j?.Url.ToString())
            .UseSetting("Neo4j:User", neo4j?.User)
            .UseSetting("Neo4j:Password", neo4j?.Password)
            .UseSetting("Logging:LogLevel:Default", "Warning")
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Warning")
            .UseSetting("ResourceMap:DataDirectory", folder)
            .UseSetting("ResourceMap:LoadSeed", loadSeed ? "true" : "false"));
        Client = _factory.CreateClient();
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _factory.Services;

    /// <summary>With everything that a first run loads.</summary>
    public static TestServer WithSeed(Neo4jOptions? neo4j = null) => new(NewFolder(), loadSeed: true, neo4j);

    /// <summary>With nothing in it.</summary>
    public static TestServer Empty(Neo4jOptions neo4j) => new(NewFolder(), loadSeed: false, neo4j);

    /// <summary>With these statements alone, in this order.</summary>
    public static async Task<TestServer> WithAsync(params IEnumerable<StatedRecord>[] statements)
    {
        var folder = NewFolder();
        var database = new SqliteDirectory(Path.Combine(folder, "directory.db"));
        await database.PrepareAsync(CancellationToken.None);
        var journal = new SqlJournal(database, new JournalSignal(), TimeProvider.System);
        foreach (var batch in statements)
            await journal.AppendAsync([.. batch], importRun: 0, CancellationToken.None);
        return new TestServer(folder, loadSeed: false);
    }

    /// <summary>The <c>data</c> of an answer without errors.</summary>
    public async Task<JsonNode> QueryAsync(string query, JsonNode? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.True(answer["errors"] is null, answer["errors"]?.ToJsonString());
        return answer["data"]!;
    }

    /// <summary>The whole answer, errors and all.</summary>
    public async Task<JsonNode> AskAsync(string query, JsonNode? variables = null)
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = variables?.DeepClone() };
        var response = await Client.PostAsJsonAsync("/graphql", body);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("resourcemap-").FullName;
}
