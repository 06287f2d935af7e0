using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.References;

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

    /// <summary>An actor that the graph itself has named.</summary>
    public IDataLoaderResult<Actor> Of(EntityId id) => Load(id).Required($"Actor {id}");
}

internal sealed class AgreementById(IResourceGraph graph) : BatchLoader<EntityId, Agreement>
{
    protected override Task<IReadOnlyDictionary<EntityId, Agreement>> FetchAsync(
        IReadOnlyCollection<EntityId> keys, CancellationToken cancellationToken) =>
        graph.FindAgreementsAsync(keys, cancellationToken);
}

internal sealed class AgreementsByActor(IResourceGraph graph) : BatchLoader<EntityId, IReadOnlyList<Agreement>>
{
    protected override async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<Agreement>>> FetchAsync(
        IReadOnlyCollection<EntityId> keys, CancellationToken cancellationToken)
    {
        var agreements = await graph.FindAgreementsOfActorsAsync(keys, cancellationToken);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<Agreement>)[.. agreements[key]]);
    }
}

/// <summary>Every link of an actor, by the id of the entity.</summary>
internal sealed class LinksByActor(IResourceGraph graph) : BatchLoader<EntityId, IReadOnlyList<Link>>
{
    protected override async Task<IReadOnlyDictionary<EntityId, IReadOnlyList<Link>>> FetchAsync(
        IReadOnlyCollection<EntityId> keys, CancellationToken cancellationToken)
    {
        var links = (await graph.FindLinksAsync(keys, cancellationToken))
            .SelectMany(link => new[] { (End: link.Actor, link), (End: link.Other, link) })
            .ToLookup(pair => pair.End, pair => pair.link);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<Link>)[.. links[key]]);
    }
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
internal sealed class ResolvedById(IJournal journal, ReferenceData reference) : BatchLoader<EntityId, ResolvedEntity>
{
    protected override async Task<IReadOnlyDictionary<EntityId, ResolvedEntity>> FetchAsync(
        IReadOnlyCollection<EntityId> keys, CancellationToken cancellationToken)
    {
        var heads = await journal.FindHeadsAsync(keys, cancellationToken);
        return keys.Where(heads.Contains).ToDictionary(
            key => key, key => Resolution.Resolve(key, [.. heads[key]], reference.Ranks));
    }
}
