using System.Runtime.CompilerServices;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Storage.Neo4j;

public sealed partial class Neo4jGraph
{
    private const int DigestsPerPage = 100;

    public IAsyncEnumerable<EntityDigest> ReadDigestsAsync(CancellationToken cancellationToken) =>
        ReadDigestsAsync(
            CypherText.ReadServices, EntityType.Service,
            text => GraphChanges.None with { Services = [EntityDocument.Read<Service>(text)] },
            ["services", "relations", "sites", "offers", "providers"], cancellationToken)
        .Concat(ReadDigestsAsync(
            CypherText.ReadActors, EntityType.Actor,
            text => GraphChanges.None with { Actors = [EntityDocument.Read<Actor>(text)] },
            ["actors", "parents"], cancellationToken))
        .Concat(ReadDigestsAsync(
            CypherText.ReadAgreements, EntityType.Agreement,
            text => GraphChanges.None with { Agreements = [EntityDocument.Read<Agreement>(text)] },
            ["agreements", "parties", "concerns"], cancellationToken))
        .Concat(ReadDigestsAsync(CypherText.ReadAliases, DigestOfAlias, cancellationToken));

    /// <param name="parts">The rows that wrote an entity of the type, those of its own node first.</param>
    private IAsyncEnumerable<EntityDigest> ReadDigestsAsync(
        CypherStatement statement, EntityType type, Func<string, GraphChanges> read, IReadOnlyList<string> parts,
        CancellationToken cancellationToken) =>
        ReadDigestsAsync(statement, row => DigestOf(row, type, read, parts), cancellationToken);

    private async IAsyncEnumerable<EntityDigest> ReadDigestsAsync(
        CypherStatement statement, Func<Row, EntityDigest> digestOf,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        List<EntityDigest> page;
        do
        {
            page = await ReadAsync(
                statement, Parameters(("after", after), ("count", DigestsPerPage)), digestOf, cancellationToken);
            foreach (var digest in page)
                yield return digest;
            after = page.LastOrDefault()?.Id.Value;
        }
        while (page.Count == DigestsPerPage);
    }

    /// <summary>A hash of 0 where not everything lies around the entity that its document means.</summary>
    private static EntityDigest DigestOf(
        Row row, EntityType type, Func<string, GraphChanges> read, IReadOnlyList<string> parts)
    {
        var id = new EntityId(row.Text("id"));
        try
        {
            var changes = read(row.Maps(parts[0]).Single().Map("properties").Text("document"));
            var isWhole = StoredContent.Of(new NodeRows(changes, batch: 0), parts) == StoredContent.Of(row, parts);
            var digest = EntityDigest.Of(changes).Single() with { Id = id };
            return isWhole ? digest : digest with { Hash = 0 };
        }
        catch (Exception)
        {
            // A document that cannot be read is one more way to differ.
            return new EntityDigest(id, type, Departement: null, Hash: 0);
        }
    }

    private static EntityDigest DigestOfAlias(Row row) => EntityDigest.Of(GraphChanges.None with
    {
        Aliases = new Dictionary<EntityId, EntityId>
        {
            [new EntityId(row.Text("id"))] = new EntityId(row.Text("entity")),
        },
    }).Single();
}
