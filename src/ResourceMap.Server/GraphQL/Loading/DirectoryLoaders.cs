using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Journal;

namespace ResourceMap.Server.GraphQL.Loading;

internal sealed class ServiceById(IResourceGraph graph) : BatchLoader<EntityId, Service>
{
    protected override Task<IReadOnlyDictionary<EntityId, Service>> FetchAsync(
        IReadOnlyCollection<EntityId> keys, CancellationToken cancellationToken) =>
        graph.FindServicesAsync(keys, cancellationToken);
}

internal sealed class ActorById(IResourceGraph graph) : BatchLoader<EntityId, Actor>
{
    protected override Task<IReadOnlyDictionary<EntityId, Actor>> FetchAsync(
        IReadOnlyCollection<EntityId> keys, CancellationToken cancellationToken) =>
        graph.FindActorsAsync(keys, cancellationToken);
}

internal sealed class ServicesByActor(IResourceGraph graph) : BatchLoader<EntityId, IReadOnlyList<Service>>
{
    protected override async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<Service>>> FetchAsync(
        IReadOnlyCollection<EntityId> keys, CancellationToken cancellationToken)
    {
        var services = await graph.FindServicesOfActorsAsync(keys, cancellationToken);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<Service>)[.. services[key]]);
    }
}

/// <summary>Where each facet of an entity comes from, out of the journal.</summary>
internal sealed class ResolvedById(IJournal journal, IReferenceData reference) : BatchLoader<EntityId, ResolvedEntity>
{
    protected override async Task<IReadOnlyDictionary<EntityId, ResolvedEntity>> FetchAsync(
        IReadOnlyCollection<EntityId> keys, CancellationToken cancellationToken)
    {
        var heads = await journal.FindHeadsAsync(keys, cancellationToken);
        return keys.Where(heads.Contains).ToDictionary(
            key => key, key => Resolution.Resolve(key, [.. heads[key]], reference.Current.Ranks));
    }
}

/// <summary>What each import rejected or remarked.</summary>
internal sealed class ReportsByRun(IImportLog log) : BatchLoader<long, IReadOnlyList<ImportReport>>
{
    private const int ReportsMax = 100;

    protected override async Task<IReadOnlyDictionary<long, IReadOnlyList<ImportReport>>> FetchAsync(
        IReadOnlyCollection<long> keys, CancellationToken cancellationToken)
    {
        var reports = new Dictionary<long, IReadOnlyList<ImportReport>>();
        foreach (var run in keys)
            reports[run] = await log.ListReportsAsync(run, ReportsMax, cancellationToken);
        return reports;
    }
}
