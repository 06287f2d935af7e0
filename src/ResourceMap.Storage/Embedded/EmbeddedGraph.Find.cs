using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Embedded;

public sealed partial class EmbeddedGraph
{
    public Task<IReadOnlyDictionary<EntityId, Service>> FindServicesAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken) =>
        Answer<IReadOnlyDictionary<EntityId, Service>>(
            snapshot => ByIds(ids, id => snapshot.Services.Find(snapshot.Aliases.Resolve(id))), cancellationToken);

    public Task<IReadOnlyDictionary<EntityId, Service>> FindServicesOfPartsAsync(
        IReadOnlyCollection<EntityId> parts, CancellationToken cancellationToken) =>
        Answer<IReadOnlyDictionary<EntityId, Service>>(
            snapshot => ByIds(parts, id => snapshot.ByPart.GetValueOrDefault(id)), cancellationToken);

    public Task<IReadOnlyDictionary<EntityId, Actor>> FindActorsAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken) =>
        Answer<IReadOnlyDictionary<EntityId, Actor>>(
            snapshot => ByIds(ids, id => snapshot.Actors.Find(snapshot.Aliases.Resolve(id))), cancellationToken);

    public Task<ILookup<EntityId, Service>> FindServicesOfActorsAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken) =>
        Answer(
            snapshot => actors.Distinct()
                .SelectMany(actor => ServicesOf(snapshot, actor), (actor, service) => (actor, service))
                .ToLookup(pair => pair.actor, pair => pair.service),
            cancellationToken);

    public Task<IReadOnlyList<Service>> FindCandidatesAsync(
        CandidateQuery query, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<Service>>(
            snapshot => Union(snapshot.ByCandidateKey, CandidateKey.Of(query))
                .Where(service => CandidateRule.Accepts(service, query))
                .ToList(),
            cancellationToken);

    public Task<IReadOnlyList<NearSite>> ListSitesNearAsync(
        GeoPoint point, double distanceMeters, IReadOnlyCollection<Code> categories,
        CancellationToken cancellationToken) =>
        Answer(
            snapshot => NearSite.Of(
                Union(snapshot.BySquare, Square.Around(point, distanceMeters)), point, distanceMeters, categories),
            cancellationToken);

    private static Dictionary<EntityId, T> ByIds<T>(IEnumerable<EntityId> ids, Func<EntityId, T?> find)
        where T : class
    {
        var found = new Dictionary<EntityId, T>();
        foreach (var id in ids)
        {
            if (find(id) is { } entity)
                found[id] = entity;
        }

        return found;
    }

    private static IEnumerable<Service> ServicesOf(Snapshot snapshot, EntityId actor) =>
        Union(snapshot.ByActor, snapshot.Aliases.RecordsOf(snapshot.Aliases.Resolve(actor)))
            .OrderBy(Cursor.Of);

    /// <summary>What stands under any of these keys, once each.</summary>
    private static HashSet<TValue> Union<TKey, TValue>(Postings<TKey, TValue> postings, IEnumerable<TKey> keys)
        where TKey : notnull
        where TValue : class
    {
        var union = new HashSet<TValue>(ReferenceEqualityComparer.Instance);
        foreach (var key in keys)
            union.UnionWith(postings[key]);
        return union;
    }
}
