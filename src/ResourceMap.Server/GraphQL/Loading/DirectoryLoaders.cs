using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Storage.Directory;

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
internal sealed class ResolvedById(IJournal journal, SourceRanks ranks) : BatchLoader<EntityId, ResolvedEntity>
{
    protected override async Task<IReadOnlyDictionary<EntityId, ResolvedEntity>> FetchAsync(
        IReadOnlyCollection<EntityId> keys, CancellationToken cancellationToken)
    {
        var heads = await journal.FindHeadsAsync(keys, cancellationToken);
        return keys.Where(heads.Contains).ToDictionary(
            key => key, key => Resolution.Resolve(key, [.. heads[key]], ranks));
    }
}

/// <summary>What each import rejected or remarked.</summary>
internal sealed class ReportsByRun(ImportRunList runs) : BatchLoader<long, IReadOnlyList<ImportReportRow>>
{
    private const int ReportsMax = 100;

    protected override async Task<IReadOnlyDictionary<long, IReadOnlyList<ImportReportRow>>> FetchAsync(
        IReadOnlyCollection<long> keys, CancellationToken cancellationToken)
    {
        var reports = await runs.FindReportsAsync(keys, ReportsMax, cancellationToken);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<ImportReportRow>)[.. reports[key]]);
    }
}
