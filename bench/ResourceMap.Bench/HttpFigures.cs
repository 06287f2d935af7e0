using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.Matching;
using ResourceMap.References;
using ResourceMap.Server.GraphQL;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.Hosting;

namespace ResourceMap.Bench;

/// <summary>
/// The question of the README over GraphQL on the loopback, beside a bare endpoint of the same run that makes the same
/// call of the core and writes the same facts with System.Text.Json.
/// </summary>
internal static class HttpFigures
{
    private const string Url = "http://127.0.0.1:15090";

    private const string Query = """
        { match(input: {place: {communeCode: "37261"}, ageMonths: 110, audience: "clientele:437",
            evaluatedOn: "2026-11-24",
            needs: [{code: "serafin:1.1.1", priority: 1}, {code: "serafin:1.3.3.1", priority: 2}]}) {
          responses(first: 50) { totalCount edges { node { rank adequacy access availability distanceMeters
            service { id name } criteria { code kind outcome basis expected found sentence } } } } } }
        """;

    private static readonly JsonSerializerOptions Web =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static async Task RunAsync(SeedDirectory directory)
    {
        await using var app = Build(directory);
        app.MapResourceMapGraphQL();
        app.MapGet("/bare", async (FindMatches find, IReferenceData reference, CancellationToken cancellationToken) =>
        {
            var answer = await find.RunAsync(Figures.Question(Place(reference)), cancellationToken);
            return TypedResultsOf(answer.OrThrow());
        });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(Url) };
        for (var turn = 0; turn < 3; turn++)
        {
            await Figures.MedianAsync("match over HTTP, bare endpoint", "seed", () => client.GetStringAsync("/bare"));
            await Figures.MedianAsync("match over HTTP, GraphQL", "seed", () => AskAsync(client));
        }

        await app.StopAsync();
    }

    private static WebApplication Build(SeedDirectory directory)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddQuestions(new MatchOptions()).AddResourceMapGraphQL(new Limits())
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IJournal>(directory.Journal)
            .AddSingleton<IImportLog>(new Storage.Directory.ImportLog(directory.Database, TimeProvider.System))
            .AddSingleton<IResourceGraph>(directory.Graph)
            .AddSingleton<IReferenceData>(directory.Reference);
        var app = builder.Build();
        app.Urls.Add(Url);
        return app;
    }

    private static Place Place(IReferenceData reference) =>
        reference.Current.Places.Resolve("37261").OrThrow();

    private static Microsoft.AspNetCore.Http.IResult TypedResultsOf(MatchAnswer answer) =>
        Microsoft.AspNetCore.Http.Results.Json(
            answer.Responses.Take(50).Select(each => new
            {
                each.Rank,
                each.Adequacy,
                each.Access,
                each.Availability,
                each.DistanceMeters,
                Service = new { Id = each.Service.Id.Value, each.Service.Name },
                Criteria = each.Criteria.Select(criterion => new
                {
                    criterion.Code,
                    criterion.Kind,
                    criterion.Outcome,
                    criterion.Basis,
                    criterion.Expected,
                    criterion.Found,
                    criterion.Sentence,
                }),
            }),
            Web);

    private static async Task<string> AskAsync(HttpClient client)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query = Query });
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}
