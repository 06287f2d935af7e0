using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Matching;
using ResourceMap.References;
using ResourceMap.Server.GraphQL;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.Hosting;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Embedded;
using ResourceMap.Tests.Graph;
using ResourceMap.Tests.Journal;
using ResourceMap.Tests.Nomenclatures;
using ResourceMap.Tests.Storage;
using ResourceMap.Tests.Territories;

namespace ResourceMap.Tests.GraphQL;

/// <summary>The public API over a small directory: 120 services of 3 établissements of one gestionnaire.</summary>
public sealed class DirectoryServer : IAsyncLifetime
{
    private WebApplication _app = null!;
    private TemporaryDirectory _directory = null!;

    public HttpClient Client { get; private set; } = null!;

    internal CountingGraph Graph { get; } = new(new EmbeddedGraph());

    public async Task InitializeAsync()
    {
        _directory = await TemporaryDirectory.CreateAsync();
        await Graph.Embedded.ApplyAsync(Sample.Position, Directory(), CancellationToken.None);
        await _directory.Journal.AppendAsync(
            [Stating.Service("s000", "test").IsNamed("s000"), Stating.Service("s000", "file:other").IsNamed("autre")],
            1, CancellationToken.None);
        await RecordRunsAsync();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        AddDirectory(builder.Services);
        builder.Services.AddResourceMapGraphQL(new Limits());
        _app = builder.Build();
        _app.MapResourceMapGraphQL();
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async Task<JsonNode> AskAsync(string query, object? variables = null)
    {
        var response = await Client.PostAsJsonAsync("/graphql", new { query, variables });
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _directory.DisposeAsync();
    }

    private static GraphChanges Directory()
    {
        var gestionnaire = Sample.Actor("gestionnaire");
        var actors = Enumerable.Range(0, 3).Select(number => Sample.Actor($"a{number}", gestionnaire.Id)).ToList();
        var services = Enumerable.Range(0, 120).Select(number => Sample.Service($"s{number:000}")
            .Needing("serafin:1.1.1")
            .Covering("DEP-37") with
        { Actor = actors[number % 3].Id, Carriers = [gestionnaire.Id] });
        return Sample.Changes([.. services], [gestionnaire, .. actors]);
    }

    private async Task RecordRunsAsync()
    {
        await using var context = _directory.Database.NewContext();
        foreach (var number in Enumerable.Range(1, 3))
        {
            context.ImportRuns.Add(new ImportRunRow
            {
                Source = "finess-et",
                FileName = $"{number}.csv",
                FileSha256 = "0",
                StartedAtUtc = _directory.Clock.GetUtcNow().UtcDateTime,
                Rows = number,
                Changed = number,
            });
            context.Add(new ImportReportRow
            {
                ImportRun = number,
                Code = "ROW_UNREADABLE",
                IsRejection = true,
                Line = 7,
                Reason = "Sans numéro.",
            });
        }

        await context.SaveChangesAsync();
    }

    private void AddDirectory(IServiceCollection services) => services
        .AddSingleton<IResourceGraph>(Graph)
        .AddSingleton(_directory.Journal)
        .AddSingleton(_directory.Database)
        .AddSingleton<IImportLog>(new ImportLog(_directory.Database, _directory.Clock))
        .AddSingleton<IReferenceData>(new Seeded())
        .AddSingleton<TimeProvider>(_directory.Clock)
        .AddQuestions(new MatchOptions());

    private sealed class Seeded : IReferenceData
    {
        private int _version;

        /// <summary>Another version each time: an answer that reads twice mixes two.</summary>
        public ReferenceData Current => _first with { Version = $"{Interlocked.Increment(ref _version)}" };

        private readonly ReferenceData _first = new(
            France.Geography, France.Locator, SeedNomenclature.Instance, ResourceMap.Tests.Graph.Reference.OfSeed.Ranks,
            "reference", [new Vintage("cog", "2024")]);
    }
}
