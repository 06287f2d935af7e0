using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Storage.Neo4j.QueryApi;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace ResourceMap.Storage.Neo4j;

/// <summary>What one transaction writes. Every node written bears the generation.</summary>
internal sealed class Batch(WriteTransaction transaction, long generation, CancellationToken cancellationToken)
{
    /// <summary>Old versions go first, then nodes, then what leads from one to another.</summary>
    public async Task WriteAsync(GraphChanges changes, ReferenceData reference, WrittenTerms terms)
    {
        var services = Ids(changes.Services.Select(service => service.Id));
        var actors = Ids(changes.Actors.Select(actor => actor.Id));
        var agreements = Ids(changes.Agreements.Select(agreement => agreement.Id));
        var written = services.Concat(actors).Concat(agreements).ToList();
        var removed = Ids(changes.Removed.Concat(changes.Aliases.Keys)).Except(written).ToList();
        await ForgetAsync(removed, services, actors, agreements);
        await RunAsync("ForgetAliases", "records", written.Concat(removed).ToList());
        await RunAsync("WriteAliases", "aliases", NodeRows.Rows(changes.Aliases, alias => new Map
        {
            ["record"] = alias.Key.Value,
            ["entity"] = alias.Value.Value,
        }));
        var rows = new NodeRows(changes, generation);
        await NameAsync(rows, reference, terms);
        await WriteAsync(rows);
        await MoveAsync(actors, changes.Aliases);
    }

    public Task SetPositionAsync(GraphPosition position) => RunAsync(
        "SetPosition",
        new Map
        {
            ["position"] = position.Position,
            ["mark"] = position.Mark,
            ["referenceVersion"] = position.ReferenceVersion,
            ["model"] = CypherText.Version,
        });

    /// <returns>How many nodes of older generations are gone, at most the count given.</returns>
    public async Task<long> SweepAsync(string statement, int countMax) => (await transaction.RunAsync(
        CypherText.Of(statement),
        new Map { ["generation"] = generation, ["count"] = countMax },
        row => row.Integer("swept"),
        cancellationToken)).Single();

    public Task RunAsync(string name) => RunAsync(name, []);

    private async Task ForgetAsync(
        List<object?> removed, List<object?> services, List<object?> actors, List<object?> agreements)
    {
        var gone = services.Concat(removed).ToList();
        await RunAsync("ForgetParts", "services", gone);
        await RunAsync("ForgetServiceRelationships", "services", gone);
        await RunAsync("ForgetParents", "actors", actors.Concat(removed).ToList());
        await RunAsync("ForgetAgreementRelationships", "agreements", agreements);
        await RunAsync("RemoveServices", "removed", removed);
        await RunAsync("RemoveAgreements", "removed", removed);
        await RunAsync("RemoveActors", "removed", removed);
    }

    private async Task NameAsync(NodeRows rows, ReferenceData reference, WrittenTerms terms)
    {
        var geography = reference.Geography;
        var communes = terms.Take("PlaceTerritories", rows.Territories);
        var territories = terms.Take("NameTerritories", communes.Concat(communes.SelectMany(geography.Above)));
        await RunAsync("NameTerritories", "territories", NodeRows.Rows(territories, id => new Map
        {
            ["id"] = id.Value,
            ["name"] = geography.Find(id)?.Name,
            ["kind"] = id.Kind.ToString(),
        }));
        await RunAsync("PlaceTerritories", "parts", NodeRows.Rows(
            communes.SelectMany(id => geography.Above(id).Where(wider => wider != id), (id, wider) => (id, wider)),
            part => new Map { ["id"] = part.id.Value, ["wider"] = part.wider.Value }));
        await NameAsync("NameNeeds", "needs", terms, rows.Needs, reference.Nomenclature);
        await NameAsync("NameAudiences", "audiences", terms, rows.Audiences, reference.Nomenclature);
        await RunAsync("NameSquares", "squares", terms.Take("NameSquares", rows.Squares).ToList<object?>());
    }

    private Task NameAsync(
        string statement, string parameter, WrittenTerms terms, IEnumerable<Code> codes, Nomenclature nomenclature) =>
        RunAsync(statement, parameter, NodeRows.Rows(terms.Take(statement, codes), code => new Map
        {
            ["code"] = code.ToString(),
            ["name"] = nomenclature.Find(code)?.Label,
        }));

    private async Task WriteAsync(NodeRows rows)
    {
        await RunAsync("WriteServices", "services", rows.Services);
        await RunAsync("WriteSites", "sites", rows.Sites);
        await RunAsync("WriteOffers", "offers", rows.Offers);
        await RunAsync("RelateServices", "services", rows.Relations);
        await RunAsync("WriteActors", "actors", rows.Actors);
        await RunAsync("WriteAgreements", "agreements", rows.Agreements);
        await RunAsync("RelateProviders", "providers", rows.Providers);
        await RunAsync("RelateParents", "parents", rows.Parents);
        await RunAsync("RelateParties", "parties", rows.Parties);
        await RunAsync("RelateAgreements", "concerns", rows.Concerns);
    }

    /// <summary>Whoever names a record of these actors is led to the entity that it belongs to now.</summary>
    private async Task MoveAsync(List<object?> actors, IReadOnlyDictionary<EntityId, EntityId> aliases)
    {
        var records = NodeRows.Rows(
            actors.Select(id => ((string)id!, (string)id!))
                .Concat(aliases.Select(alias => (alias.Key.Value, alias.Value.Value)))
                .DistinctBy(row => row.Item1),
            row => new Map { ["record"] = row.Item1, ["entity"] = row.Item2 });
        foreach (var statement in new[] { "MoveProviders", "MoveParents", "MoveParties" })
            await RunAsync(statement, "records", records);
    }

    private Task RunAsync(string name, string rows, List<object?> values) => values.Count == 0
        ? Task.CompletedTask
        : RunAsync(name, new Map { [rows] = values, ["generation"] = generation });

    private Task<List<Row>> RunAsync(string name, Map parameters) =>
        transaction.RunAsync(CypherText.Of(name), parameters, row => row, cancellationToken);

    private static List<object?> Ids(IEnumerable<EntityId> ids) =>
        ids.Select(id => id.Value).Distinct().ToList<object?>();
}
