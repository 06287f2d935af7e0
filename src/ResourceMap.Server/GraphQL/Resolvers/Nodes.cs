using System.Globalization;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.References;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>Whatever has an id, found by it.</summary>
internal sealed class Nodes(IResourceGraph graph, IImportLog log, ReferenceData reference)
{
    /// <summary>In the order of the ids; null where nothing has the id.</summary>
    public async Task<IReadOnlyList<object?>> FindAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var entities = ids.Select(id => PartId.Read(id).Entity).Distinct().ToList();
        var services = await OfKindAsync(RecordKind.Service, graph.FindServicesAsync);
        var actors = await OfKindAsync(RecordKind.Actor, graph.FindActorsAsync);
        var agreements = await OfKindAsync(RecordKind.Agreement, graph.FindAgreementsAsync);
        var found = new List<object?>();
        foreach (var id in ids)
        {
            found.Add(Find(id) ?? reference.Geography.Find(new TerritoryId(id))
                ?? (object?)await FindRunAsync(id, cancellationToken));
        }

        return found;

        object? Find(string id)
        {
            var (entity, part) = PartId.Read(id);
            return part is not null ? PartId.In(services, id)
                : services.GetValueOrDefault(entity) ?? actors.GetValueOrDefault(entity)
                ?? (object?)agreements.GetValueOrDefault(entity);
        }

        Task<IReadOnlyDictionary<EntityId, T>> OfKindAsync<T>(
            RecordKind kind,
            Func<IReadOnlyCollection<EntityId>, CancellationToken, Task<IReadOnlyDictionary<EntityId, T>>> find)
        {
            var asked = entities.Where(id => id.Value.StartsWith(kind.Prefix(), StringComparison.Ordinal)).ToList();
            return asked.Count > 0
                ? find(asked, cancellationToken)
                : Task.FromResult<IReadOnlyDictionary<EntityId, T>>(new Dictionary<EntityId, T>());
        }
    }

    private async Task<ImportRun?> FindRunAsync(string id, CancellationToken cancellationToken) =>
        id.StartsWith(ImportRunResolvers.IdPrefix, StringComparison.Ordinal)
        && long.TryParse(
            id.AsSpan(ImportRunResolvers.IdPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number)
        && number < long.MaxValue
            ? (await log.ListRunsAsync(number + 1, 1, cancellationToken)).FirstOrDefault(run => run.Id == number)
            : null;
}
