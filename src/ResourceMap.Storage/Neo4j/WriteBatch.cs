using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Storage.Neo4j.QueryApi;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace ResourceMap.Storage.Neo4j;

/// <summary>
/// What one transaction writes. Every node and relationship that leads from an entity bears its number. A commit of
/// Neo4j shows itself to readers piece by piece, so that what is new comes in one transaction and what it replaces goes
/// in the next: meanwhile an entity is found by both, and never by neither.
/// </summary>
internal sealed class WriteBatch(
    WriteTransaction transaction, long number, WriteRun run, CancellationToken cancellationToken)
{
    /// <summary>Nodes first, then what leads from one to another.</summary>
    public async Task WriteAsync(GraphChanges changes, ReferenceData reference)
    {
        await RunAsync(CypherText.ForgetAliases, "records", Written(changes).Concat(Removed(changes)).ToList());
        await RunAsync(CypherText.WriteAliases, "aliases", NodeRows.Rows(changes.Aliases, alias => new Map
        {
            ["record"] = alias.Key.Value,
            ["entity"] = alias.Value.Value,
        }));
        var rows = new NodeRows(changes, number);
        await NameAsync(rows, reference);
        await WriteAsync(rows);
        await MoveAsync(changes);
        run.HasWritten(changes);
    }

    /// <summary>Takes away the older versions of what the run has written last, and what it has removed.</summary>
    public async Task ForgetAsync()
    {
        var changes = run.Written.Changes;
        var removed = Removed(changes);
        var services = Ids(changes.Services.Select(service => service.Id)).Concat(removed).ToList();
        var actors = Ids(changes.Actors.Select(actor => actor.Id)).Concat(removed).ToList();
        await ForgetAsync(CypherText.ForgetParts, "services", services);
        await ForgetAsync(CypherText.ForgetServiceRelationships, "services", services);
        await ForgetAsync(CypherText.ForgetParents, "actors", actors);
        await ForgetAsync(
            CypherText.ForgetAgreementRelationships, "agreements",
            Ids(changes.Agreements.Select(agreement => agreement.Id)));
        await RunAsync(CypherText.RemoveServices, "removed", removed);
        await RunAsync(CypherText.RemoveAgreements, "removed", removed);
        await RunAsync(CypherText.RemoveActors, "removed", removed);
        run.HasForgotten();
    }

    public Task SetPositionAsync(GraphPosition position) => RunAsync(
        CypherText.SetPosition,
        new Map
        {
            ["position"] = position.Position,
            ["fingerprint"] = position.Fingerprint,
            ["referenceVersion"] = position.ReferenceVersion,
            ["model"] = GraphModel.Version,
        });

    /// <returns>How many nodes of before the run are gone, at most the count given.</returns>
    public async Task<long> SweepAsync(CypherStatement statement, int countMax) => (await transaction.RunAsync(
        statement,
        new Map { ["since"] = run.Since, ["count"] = countMax },
        row => row.Integer("swept"),
        cancellationToken)).Single();

    private Task ForgetAsync(CypherStatement statement, string rows, List<object?> ids) => ids.Count == 0
        ? Task.CompletedTask
        : RunAsync(statement, new Map { [rows] = ids, ["batch"] = run.Written.Batch });

    private async Task NameAsync(NodeRows rows, ReferenceData reference)
    {
        var geography = reference.Geography;
        var communes = run.Take(CypherText.PlaceTerritories, rows.Territories);
        var territories = run.Take(CypherText.NameTerritories, communes.Concat(communes.SelectMany(geography.Above)));
        await RunAsync(CypherText.NameTerritories, "territories", NodeRows.Rows(territories, id => new Map
        {
            ["id"] = id.Value,
            ["name"] = geography.Find(id)?.Name,
            ["kind"] = id.Kind.ToString(),
        }));
        if (run.IsWhole)
            await RunAsync(CypherText.ForgetPlaces, "territories", NodeRows.Rows(communes, id => id.Value));
        await RunAsync(CypherText.PlaceTerritories, "parts", NodeRows.Rows(
            communes.SelectMany(id => geography.Above(id).Where(wider => wider != id), (id, wider) => (id, wider)),
            part => new Map { ["id"] = part.id.Value, ["wider"] = part.wider.Value }));
        await NameAsync(CypherText.NameNeeds, "needs", rows.Needs, reference.Nomenclature);
        await NameAsync(CypherText.NameAudiences, "audiences", rows.Audiences, reference.Nomenclature);
        var squares = run.Take(CypherText.NameSquares, rows.Squares);
        await RunAsync(CypherText.NameSquares, "squares", squares.ToList<object?>());
    }

    private Task NameAsync(
        CypherStatement statement, string parameter, IEnumerable<Code> codes, Nomenclature nomenclature) =>
        RunAsync(statement, parameter, NodeRows.Rows(run.Take(statement, codes), code => new Map
        {
            ["code"] = code.ToString(),
            ["name"] = nomenclature.Find(code)?.Label,
        }));

    private async Task WriteAsync(NodeRows rows)
    {
        await RunAsync(CypherText.WriteServices, "services", rows.Services);
        await RunAsync(CypherText.WriteSites, "sites", rows.Sites);
        await RunAsync(CypherText.WriteOffers, "offers", rows.Offers);
        await RunAsync(CypherText.RelateServices, "services", rows.Relations);
        await RunAsync(CypherText.WriteActors, "actors", rows.Actors);
        await RunAsync(CypherText.WriteAgreements, "agreements", rows.Agreements);
        await RunAsync(CypherText.RelateProviders, "providers", rows.Providers);
        await RunAsync(CypherText.RelateParents, "parents", rows.Parents);
        await RunAsync(CypherText.RelateParties, "parties", rows.Parties);
        await RunAsync(CypherText.RelateAgreements, "concerns", rows.Concerns);
    }

    /// <summary>Whoever names a record is led to the entity that it belongs to now, or to none but itself.</summary>
    private async Task MoveAsync(GraphChanges changes)
    {
        var records = NodeRows.Rows(
            changes.Actors.Select(actor => (Record: actor.Id, Entity: actor.Id))
                .Concat(changes.Aliases.Select(alias => (Record: alias.Key, Entity: alias.Value)))
                .Concat(changes.Removed.Select(id => (Record: id, Entity: id)))
                .DistinctBy(row => row.Record),
            row => new Map { ["record"] = row.Record.Value, ["entity"] = row.Entity.Value });
        foreach (var statement in new[] { CypherText.MoveProviders, CypherText.MoveParents, CypherText.MoveParties })
            await RunAsync(statement, "records", records);
    }

    private Task RunAsync(CypherStatement statement, string rows, List<object?> values) => values.Count == 0
        ? Task.CompletedTask
        : RunAsync(statement, new Map { [rows] = values, ["batch"] = number, ["since"] = run.Since });

    private Task<List<Row>> RunAsync(CypherStatement statement, Map parameters) =>
        transaction.RunAsync(statement, parameters, row => row, cancellationToken);

    private static List<object?> Written(GraphChanges changes) => Ids(changes.Services.Select(service => service.Id)
        .Concat(changes.Actors.Select(actor => actor.Id))
        .Concat(changes.Agreements.Select(agreement => agreement.Id)));

    /// <summary>What is a record of another entity now, or of none.</summary>
    private static List<object?> Removed(GraphChanges changes) =>
        Ids(changes.Removed.Concat(changes.Aliases.Keys)).Except(Written(changes)).ToList();

    private static List<object?> Ids(IEnumerable<EntityId> ids) =>
        ids.Select(id => id.Value).Distinct().ToList<object?>();
}
