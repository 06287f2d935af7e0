using System.Text.Json.Nodes;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Storage.Neo4j.QueryApi;
using ResourceMap.Tests.Graph;
using ResourceMap.Tests.Journal;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Neo4j;

/// <summary>The invented layer of the seed in a real server, damaged by hand.</summary>
[Collection(Neo4jServer.Alone)]
public sealed class GraphVerificationTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly RecordKey Kept = Stating.Service("kept", "file:a");
    private static readonly RecordKey Joined = Stating.Service("joined", "file:b");

    /// <summary>What a service must have, and what is done to it.</summary>
    private static readonly (string Pattern, string Damage)[] Damages =
    [
        ("(s)-[:COVERS]->()", "MATCH (s)-[r:COVERS]->() DELETE r"),
        ("(s)-[:COVERS]->()", "MATCH (t:Territory {id: 'DEP-37'}) CREATE (s)-[:EXCLUDES]->(t)"),
        ("(s)-[:MEETS]->()", "MATCH (s)-[r:MEETS]->() DELETE r"),
        ("(s)", "SET s.name = 'x'"),
        ("(s)", "SET s.document = replace(s.document, 'Exemple', 'Exempel')"),
        ("(s)", "SET s.document = '{'"),
        ("(s)", "SET s.isListed = NOT s.isListed"),
        ("(s)-[:OFFERS]->()", "MATCH (s)-[:OFFERS]->(o) WITH o LIMIT 1 DETACH DELETE o"),
        ("(s)-[:AT]->(x:Site WHERE x.location IS NOT NULL)", "MATCH (s)-[:AT]->(x) REMOVE x.location"),
        ("(s)-[:AT]->(:ReceivingSite)", "MATCH (s)-[:AT]->(x) REMOVE x:ReceivingSite"),
        ("(s)-[:AT]->()-[:LIES_IN]->()", "MATCH (s)-[:AT]->()-[r:LIES_IN]->() DELETE r"),
        ("(s)-[:OFFERS]->()-[:HELD_AT]->()", "MATCH (s)-[:OFFERS]->()-[r:HELD_AT]->() DELETE r"),
        ("(s)-[:PROVIDED_BY]->()", """
            MATCH (s)-[r:PROVIDED_BY]->(a)
            MATCH (other:Actor) WHERE other <> a
            WITH s, r, other LIMIT 1
            CREATE (s)-[wrong:PROVIDED_BY]->(other) SET wrong = properties(r) DELETE r
            """),
    ];

    [SkippableFact]
    public async Task Whatever_is_lost_or_added_is_found_by_its_id_and_mended_and_nothing_else_is_told()
    {
        using var client = Neo4jServer.Client();
        await using var graph = new Neo4jGraph(client, new Reference());
        await using var directory = await SeededAsync();
        var verification = new GraphVerification(directory.Journal, graph, graph, graph, new Reference());
        await new Projector(directory.Journal, graph, graph, new Reference()).RebuildAsync(null, None);
        Assert.Empty((await verification.CompareAsync(repair: false, null, None)).Differences);

        var expected = await DamageAsync(client);
        var found = (await verification.CompareAsync(repair: true, null, None)).Differences;

        Assert.Equal(expected.Order(), found.Select(difference => $"{difference.Id} {difference.Kind}").Order());
        var mended = await verification.CompareAsync(repair: false, null, None);
        Assert.Empty(mended.Differences);
        Assert.All(mended.Groups, group => Assert.Equal(group.Stated, group.Held));
        var indreEtLoire = mended.Groups.Single(group =>
            group is { Type: EntityType.Service, Departement.Code: "37" });
        Assert.InRange(indreEtLoire.Stated.Count, 50, 100);
    }

    /// <returns>The differences to be found.</returns>
    private static async Task<List<string>> DamageAsync(QueryApiClient client)
    {
        var hurt = new List<string>();
        foreach (var (pattern, damage) in Damages)
        {
            var services = await IdsAsync(client, $"MATCH (s:Service) WHERE EXISTS {{ {pattern} }} RETURN s.id AS id");
            hurt.Add(services.Except(hurt).First());
            await RunAsync(client, $"MATCH (s:Service {{id: $id}}) WITH s {damage}", hurt[^1]);
        }

        var actors = await IdsAsync(client, "MATCH (e:Actor)-[:MANAGED_BY]->() RETURN e.id AS id");
        var agreements = await IdsAsync(client, "MATCH (g:Agreement) RETURN g.id AS id");
        await RunAsync(client, "MATCH (:Actor {id: $id})-[r:MANAGED_BY]->() DELETE r", actors[0]);
        await RunAsync(client, "MATCH (:Agreement {id: $id})-[r:SIGNED_BY]->() DELETE r", agreements[0]);
        await RunAsync(client, "MATCH (g:Agreement {id: $id}) DETACH DELETE g", agreements[1]);
        var moved = (await IdsAsync(client, "MATCH (s:Service) RETURN s.id AS id")).Except(hurt).First();
        await RunAsync(client, "MATCH (s:Service {id: $id}) SET s.id = 'SRV-moved'", moved);
        await RunAsync(client, "MATCH (alias:Alias {id: $id}) DELETE alias", Joined.Id.Value);
        await RunAsync(client, "CREATE (:Alias {id: 'SRV-astray', entity: $id})", Kept.Id.Value);
        await RunAsync(client, "CREATE (:Alias {id: $id, entity: 'SRV-moved'})", agreements[2]);
        return
        [
            .. hurt.Append(actors[0]).Append(agreements[0]).Append(agreements[2]).Select(id => $"{id} Different"),
             $"{agreements[1]} Missing",
            $"{moved} Missing", "SRV-moved Extra", $"{Joined.Id} Missing", "SRV-astray Extra",
        ];
    }

    private static async Task<TemporaryDirectory> SeededAsync()
    {
        var directory = await TemporaryDirectory.CreateAsync();
        var statements = Directory.GetFiles(Path.Combine(TestData.Seed, "exemple"), "*.ndjson").Order()
            .SelectMany(File.ReadLines).Select(line => StatementLine.Read(line).Statement.OrThrow())
            .Concat([Service(Kept), Service(Joined), Joined.IsSameAs(Kept)]);
        foreach (var statement in statements)
            await directory.Journal.AppendAsync([statement], 1, None);
        return directory;
    }

    private static async Task<List<string>> IdsAsync(QueryApiClient client, string text) =>
        (await client.ReadAsync(new CypherStatement("ids", text), Nothing, row => row.Text("id"), None))
        .Order().ToList();

    private static Task RunAsync(QueryApiClient client, string text, string id) =>
        client.WriteAsync(new CypherStatement("damage", text), new Dictionary<string, object?> { ["id"] = id }, None);

    private static StatedRecord Service(RecordKey key) => key.Says(
        (FacetNames.Name, key.ExternalId), (FacetNames.Kind, new JsonObject { ["code"] = "finess:182" }));

    private static Dictionary<string, object?> Nothing => [];
}
