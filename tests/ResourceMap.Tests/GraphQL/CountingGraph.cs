using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Storage.Embedded;
using ResourceMap.Territories;

namespace ResourceMap.Tests.GraphQL;

/// <summary>The embedded engine, with a count of what it is asked.</summary>
internal sealed class CountingGraph(EmbeddedGraph embedded) : IResourceGraph
{
    private int _fetches;

    public EmbeddedGraph Embedded { get; } = embedded;

    public int Fetches => _fetches;

    public Task<GraphPosition> GetPositionAsync(CancellationToken cancellationToken) =>
        Counted(Embedded.GetPositionAsync(cancellationToken));

    public Task<IReadOnlyDictionary<EntityId, Service>> FindServicesAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken) =>
        Counted(Embedded.FindServicesAsync(ids, cancellationToken));

    public Task<IReadOnlyDictionary<EntityId, Service>> FindServicesOfPartsAsync(
        IReadOnlyCollection<EntityId> parts, CancellationToken cancellationToken) =>
        Counted(Embedded.FindServicesOfPartsAsync(parts, cancellationToken));

    public Task<IReadOnlyDictionary<EntityId, Actor>> FindActorsAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken) =>
        Counted(Embedded.FindActorsAsync(ids, cancellationToken));

    public Task<ILookup<EntityId, Service>> FindServicesOfActorsAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken) =>
        Counted(Embedded.FindServicesOfActorsAsync(actors, cancellationToken));

    public Task<IReadOnlyDictionary<EntityId, Agreement>> FindAgreementsAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken) =>
        Counted(Embedded.FindAgreementsAsync(ids, cancellationToken));

    public Task<ILookup<EntityId, Agreement>> FindAgreementsOfActorsAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken) =>
        Counted(Embedded.FindAgreementsOfActorsAsync(actors, cancellationToken));

    public Task<IReadOnlyList<Link>> FindLinksAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken) =>
        Counted(Embedded.FindLinksAsync(actors, cancellationToken));

    public Task<Page<Service>> ListServicesAsync(
        ServiceFilter filter, Cursor? after, int countMax, CancellationToken cancellationToken) =>
        Counted(Embedded.ListServicesAsync(filter, after, countMax, cancellationToken));

    public Task<Page<Actor>> ListActorsAsync(
        ActorFilter filter, Cursor? after, int countMax, CancellationToken cancellationToken) =>
        Counted(Embedded.ListActorsAsync(filter, after, countMax, cancellationToken));

    public Task<IReadOnlyList<Service>> FindCandidatesAsync(
        CandidateQuery query, CancellationToken cancellationToken) =>
        Counted(Embedded.FindCandidatesAsync(query, cancellationToken));

    public Task<IReadOnlyList<NearSite>> ListSitesNearAsync(
        GeoPoint point, double distanceMeters, IReadOnlyCollection<Code> categories,
        CancellationToken cancellationToken) =>
        Counted(Embedded.ListSitesNearAsync(point, distanceMeters, categories, cancellationToken));

    private T Counted<T>(T answer)
    {
        Interlocked.Increment(ref _fetches);
        return answer;
    }
}
