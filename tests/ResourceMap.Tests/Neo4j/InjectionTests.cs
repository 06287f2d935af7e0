using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Import.Statements;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Storage.Neo4j.QueryApi;
using ResourceMap.Tests.Graph;
using ResourceMap.Tests.GraphQL;

namespace ResourceMap.Tests.Neo4j;

/// <summary>Texts that mean something to Cypher, Lucene, JSON, SQL or HTML are texts like any other.</summary>
[Collection(Neo4jServer.Alone)]
public sealed class InjectionTests
{
    /// <summary>An answer names ten errors at most, and one question may give two.</summary>
    private const int TextsPerRequest = 5;
    private const int HeavyPerRequest = 2;

    private static readonly CancellationToken None = CancellationToken.None;

    [SkippableFact]
    public async Task Forty_hostile_texts_go_in_are_found_and_come_back_as_text()
    {
        await using var graph = new Neo4jGraph(Neo4jServer.Client(), new Reference());
        var services = HostileTexts.All.Select((text, index) =>
            Sample.Service($"a{index}") with
            {
                Name = text,
                KindLabel = text,
                Contact = new Contact(text, text, text),
            });
        var actors = HostileTexts.All.Select((text, index) => Sample.Actor($"b{index}") with { Name = text });
        var changes = Sample.Changes([.. services], [.. actors]);
        await graph.ReplaceAsync(Sample.Position, new[] { changes }.ToAsyncEnumerable(), None);

        Assert.Equal(40, HostileTexts.All.Distinct().Count());
        var found = await graph.FindServicesAsync([.. changes.Services.Select(service => service.Id)], None);
        foreach (var service in changes.Services)
        {
            Assert.Equal(service.Name, found[service.Id].Name);
            Assert.Equal(service.Contact, found[service.Id].Contact);
            var page = await graph.ListServicesAsync(new ServiceFilter(service.Name), null, 100, None);
            Assert.Contains(service.Id, page.Items.Select(item => item.Node.Id));
        }
    }

    [SkippableFact]
    public async Task Forty_hostile_texts_of_a_file_are_found_as_text_and_only_a_blank_name_is_refused()
    {
        await using var server = TestServer.Empty(Neo4jServer.Options());

        var outcome = await ImportAsync(server);

        var log = server.Services.GetRequiredService<IImportLog>();
        var reports = await log.ListReportsAsync(outcome.Run, null, 100, None);
        Assert.Equal(new ImportCounts(Changed: 120, Rejected: 3), outcome.Counts);
        Assert.Equal(
            Enumerable.Range(1, 3).Select(row => (row, "name n'est pas un texte non vide.")),
            reports.Where(report => report.Row > 0).Select(report => (report.Row, report.What.Sentence)));
        foreach (var text in HostileTexts.All)
        {
            var name = HostileTexts.NameOf(text);
            var data = await server.QueryAsync(ByIdAndByName, new JsonObject
            {
                ["service"] = HostileTexts.Service(text).Id.Value,
                ["agreement"] = HostileTexts.Agreement(text).Id.Value,
                ["name"] = name,
            });

            Assert.Equal(Json(ExpectedService(text, name)), Json(data["service"]));
            Assert.Equal(Json(ExpectedAgreement(text, name)), Json(data["agreement"]));
            Assert.Contains(HostileTexts.Service(text).Id.Value, Ids(data["services"]!));
            Assert.Contains(HostileTexts.Actor(text).Id.Value, Ids(data["actors"]!));
        }
    }

    [SkippableFact]
    public async Task A_hostile_text_in_any_place_of_the_API_meets_only_documented_errors_and_changes_nothing()
    {
        var options = Neo4jServer.Options();
        await using var server = TestServer.Empty(options);
        using var client = Neo4jServer.Client(options);
        await ImportAsync(server);
        var before = await CountAsync(client);
        var errors = await File.ReadAllTextAsync(Path.Combine(TestData.RepositoryRoot, "docs", "errors.md"));

        foreach (var place in new TextPlaces(Valid).All())
        {
            Assert.All(Documented(place), code => Assert.Contains($"`{code}`", errors, StringComparison.Ordinal));
            foreach (var texts in HostileTexts.All.Chunk(IsHeavy(place) ? HeavyPerRequest : TextsPerRequest))
            {
                var codes = await CodesAsync(server, place, texts);
                Assert.True(codes.All(Documented(place).Contains), $"{place}: {string.Join(", ", codes)}");
                Assert.True(codes.Count > 0 || !IsRefused(place), $"{place} takes whatever it is given");
            }
        }

        Assert.Equal(before, await CountAsync(client));
    }

    private const string ByIdAndByName = """
        query($service: ID!, $agreement: ID!, $name: String) {
          service: node(id: $service) { ... on Service {
            name kind { label } actor { name } contact { phone email website } sites { address hours }
            offers { capacity { unit } } provenance { externalId }
          } }
          agreement: node(id: $agreement) { ... on Agreement {
            name subject parties { edges { node { role actor { name } } } } } }
          services(filter: {text: $name, includeOutOfScope: true}, first: 100) { edges { node { id } } }
          actors(filter: {text: $name}, first: 100) { edges { node { id } } }
        }
        """;

    private static readonly Dictionary<string, string> Valid = new()
    {
        ["first"] = "1",
        ["id"] = "\"COM-37261\"",
        ["territory"] = "\"COM-37261\"",
        ["within"] = "\"COM-37261\"",
        ["place"] = "{territory: \"COM-37261\"}",
        ["longitude"] = "0.69",
        ["latitude"] = "47.39",
        ["ageMonths"] = "480",
        ["need"] = "\"besoin-courant:repit-aidant\"",
        ["code"] = "\"besoin-courant:repit-aidant\"",
        ["needs"] = "\"besoin-courant:repit-aidant\"",
        ["MatchInput.needs"] = "{code: \"besoin-courant:repit-aidant\", priority: 1}",
        ["priority"] = "1",
        ["TitleInput.kind"] = "\"titre:cdaph\"",
        ["text"] = "\"x\"",
        ["target"] = "{mode: \"mode:11\"}",
        ["scheme"] = "SERAFIN",
        ["actor"] = $"\"{HostileTexts.Actor("`").Id}\"",
        ["from"] = $"\"{HostileTexts.Actor("`").Id}\"",
        ["to"] = $"\"{HostileTexts.Actor("$ids").Id}\"",
        ["service"] = $"\"{HostileTexts.Service("`").Id}\"",
    };

    /// <summary>
    /// Of docs/errors.md. A text, an id or a code is read by us: where it meets one of these, the question was sound.
    /// </summary>
    private static string[] Documented(TextPlace place) => place switch
    {
        { Type: "Date" } => ["VALIDATION_FAILED"],
        { Type: "Code" } => ["UNKNOWN_CODE"],
        _ when place.Path.EndsWith(".after", StringComparison.Ordinal) => ["INVALID_CURSOR"],
        _ => ["INVALID_INPUT", "UNKNOWN_TERRITORY", "UNKNOWN_CODE", "UNKNOWN_ID", "PLACE_UNKNOWN"],
    };

    private static bool IsHeavy(TextPlace place) => new[] { "match", "coverageGaps", "soleProviders", "articulation" }
        .Any(field => place.Field.StartsWith(field, StringComparison.Ordinal));

    /// <summary>None of our texts is a day, a code or a cursor.</summary>
    private static bool IsRefused(TextPlace place) => Documented(place).Length == 1;

    private static async Task<List<string>> CodesAsync(TestServer server, TextPlace place, string[] texts)
    {
        var variables = texts.Index().Select(text => $"$text{text.Index}: {place.Type}!");
        var fields = texts.Index().Select(text =>
            $"q{text.Index}: " + place.Field.Replace("$text", $"$text{text.Index}", StringComparison.Ordinal));
        var answer = await server.AskAsync(
            $"query({string.Join(", ", variables)}) {{ {string.Join(' ', fields)} }}",
            new JsonObject(texts.Index().Select(text =>
                KeyValuePair.Create($"text{text.Index}", (JsonNode?)JsonValue.Create(text.Item)))));
        return [.. (answer["errors"]?.AsArray() ?? []).Select(error => $"{error!["extensions"]!["code"]}")];
    }

    /// <summary>The file by the way of every import, and the graph brought up to it.</summary>
    private static async Task<ImportOutcome.Done> ImportAsync(TestServer server)
    {
        var outcome = await server.Services.GetRequiredService<ImportSource>().RunAsync(
            new FileImport(
                new StatementsLayout(), HostileTexts.File(),
                new LayoutContext(StatementsLayout.Word, Reference.OfSeed)),
            progress: null, None);
        await server.Services.GetRequiredService<Projector>().RunOnceAsync(None);
        return Assert.IsType<ImportOutcome.Done>(outcome);
    }

    private static object ExpectedService(string text, string name) => new
    {
        name,
        kind = new { label = text },
        actor = new { name },
        contact = new { phone = text, email = text, website = text },
        sites = new[] { new { address = text, hours = text } },
        offers = new[] { new { capacity = new { unit = name } } },
        provenance = Enumerable.Repeat(new { externalId = name }, 6),
    };

    private static object ExpectedAgreement(string text, string name) => new
    {
        name,
        subject = text,
        parties = new
        {
            edges = new[]
            {
                new { node = new { role = text, actor = new { name } } },
                new { node = new { role = text, actor = new { name = HostileTexts.NameOf(HostileTexts.Next(text)) } } },
            },
        },
    };

    private static IEnumerable<string> Ids(JsonNode connection) =>
        connection["edges"]!.AsArray().Select(edge => edge!["node"]!["id"]!.GetValue<string>());

    private static string Json(object? value) => JsonSerializer.Serialize(value);

    private static async Task<long> CountAsync(QueryApiClient client) => (await client.ReadAsync(
        new CypherStatement("count", "MATCH (n) RETURN count(n) AS nodes"), new Dictionary<string, object?>(),
        row => row.Integer("nodes"), None)).Single();
}
