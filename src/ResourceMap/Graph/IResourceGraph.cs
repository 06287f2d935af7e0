using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>
/// All that the product asks of the graph. The promises are the clauses of ResourceGraphContract. Ids of any record of
/// an entity resolve to it. Nothing asked is nothing found, at once. Withdrawn entities are found by id and in no list.
/// A sensitive offer leaves the port without its point and address.
/// </summary>
public interface IResourceGraph
{
    /// <summary>How far the journal is projected, and with which reference data.</summary>
    Task<GraphPosition> GetPositionAsync(CancellationToken cancellationToken);

    /// <summary>Keyed by the ids asked for; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<EntityId, Service>> FindServicesAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken);

    /// <summary>
    /// The service that each of these offers or sites belongs to, keyed by the ids asked for; unknown ids are left out.
    /// </summary>
    Task<IReadOnlyDictionary<EntityId, Service>> FindServicesOfPartsAsync(
        IReadOnlyCollection<EntityId> parts, CancellationToken cancellationToken);

    /// <summary>Keyed by the ids asked for; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<EntityId, Actor>> FindActorsAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken);

    /// <summary>
    /// The services of each actor (its own and those it carries, out of scope included), ordered by sort key, then id.
    /// </summary>
    Task<ILookup<EntityId, Service>> FindServicesOfActorsAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken);

    /// <summary>Keyed by the ids asked for; unknown ids are left out. Parties name any record of an actor.</summary>
    Task<IReadOnlyDictionary<EntityId, Agreement>> FindAgreementsAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken);

    /// <summary>The agreements that each actor is a party to, ordered by sort key, then id.</summary>
    Task<ILookup<EntityId, Agreement>> FindAgreementsOfActorsAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken);

    /// <summary>
    /// Every link with at least one end among these actors, in force or not, once each, as <see cref="Links"/> derives
    /// and orders them. Both ends are entities that are listed.
    /// </summary>
    Task<IReadOnlyList<Link>> FindLinksAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken);

    /// <summary>A page ordered by sort key, then id. Keyset: rows that arrive neither repeat nor lose a row.</summary>
    Task<Page<Service>> ListServicesAsync(
        ServiceFilter filter, Cursor? after, int countMax, CancellationToken cancellationToken);

    /// <summary>A page ordered by sort key, then id.</summary>
    Task<Page<Actor>> ListActorsAsync(
        ActorFilter filter, Cursor? after, int countMax, CancellationToken cancellationToken);

    /// <summary>
    /// Every service with at least one line that may reach one of the places, once each, in no promised order, never
    /// cut. Exactly those that <see cref="CandidateRule"/> accepts; the verdict on each line is the core's.
    /// </summary>
    Task<IReadOnlyList<Service>> FindCandidatesAsync(CandidateQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Sites of services of these categories, out of scope or not, within the distance (inclusive), nearest first, then
    /// by id. No categories: all that are in scope. Sensitive services have no point and are never among them.
    /// </summary>
    Task<IReadOnlyList<NearSite>> ListSitesNearAsync(
        GeoPoint point, double distanceMeters, IReadOnlyCollection<Code> categories,
        CancellationToken cancellationToken);
}

/// <summary>Held by the Projector, and by <see cref="GraphVerification"/>, which mends what differs.</summary>
public interface IResourceGraphWriter
{
    /// <summary>
    /// Applies one batch. The position it reaches comes with the last of it, so that what was cut short is applied
    /// again, which changes nothing; until then readers meet the old or the new of each entity.
    /// </summary>
    Task ApplyAsync(GraphPosition position, GraphChanges changes, CancellationToken cancellationToken);

    /// <summary>
    /// Puts these entities in the place of all that is there. Until it ends readers meet the old or the new of each
    /// entity; cut short, it leaves all as it was, or the position at <see cref="GraphPosition.None"/>, so that it is
    /// begun again.
    /// </summary>
    Task ReplaceAsync(
        GraphPosition position, IAsyncEnumerable<GraphChanges> batches, CancellationToken cancellationToken);
}

/// <param name="Position">The highest journal position that is projected; 0 when nothing is.</param>
/// <param name="Fingerprint">
/// What stands there in the journal that was projected: <see cref="Journal.IJournal.GetFingerprintAsync"/>.
/// </param>
public sealed record GraphPosition(long Position, string Fingerprint, string ReferenceVersion)
{
    /// <summary>Nothing is projected.</summary>
    public static readonly GraphPosition None = new(0, "", "");
}

/// <param name="Aliases">Record id → entity id, for every record that is not its own anchor.</param>
/// <param name="Removed">Entities that no longer exist, since their anchor moved to another.</param>
public sealed record GraphChanges(
    IReadOnlyList<Service> Services,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<Agreement> Agreements,
    IReadOnlyDictionary<EntityId, EntityId> Aliases,
    IReadOnlyList<EntityId> Removed)
{
    public static readonly GraphChanges None = new([], [], [], new Dictionary<EntityId, EntityId>(), []);

    /// <summary>Batches of different entities as one.</summary>
    public static GraphChanges Merge(IReadOnlyCollection<GraphChanges> batches) => new(
        [.. batches.SelectMany(batch => batch.Services)],
        [.. batches.SelectMany(batch => batch.Actors)],
        [.. batches.SelectMany(batch => batch.Agreements)],
        batches.SelectMany(batch => batch.Aliases).ToDictionary(),
        [.. batches.SelectMany(batch => batch.Removed)]);
}

public sealed record Page<T>(IReadOnlyList<PageItem<T>> Items, bool HasNext, int TotalCount);

public sealed record PageItem<T>(T Node, Cursor Cursor);

/// <summary>Every condition given must hold; null asks nothing.</summary>
/// <param name="Text">Words of the name, the kind or an identifier, as <see cref="SearchQuery"/> reads them.</param>
/// <param name="Within">Flat set of communes, one of which must be that of a site (declared, else found).</param>
/// <param name="Kinds">Any of these categories or dispositif types.</param>
/// <param name="Needs">Any of these needs, already expanded.</param>
/// <param name="Fictional">False: real ones alone; true: invented ones alone.</param>
public sealed record ServiceFilter(
    string? Text = null,
    IReadOnlySet<TerritoryId>? Within = null,
    IReadOnlyCollection<Code>? Kinds = null,
    IReadOnlyCollection<Code>? Needs = null,
    bool IncludeOutOfScope = false,
    bool? Fictional = null);

/// <summary>Every condition given must hold; null asks nothing.</summary>
/// <param name="Text">Words of the name or an identifier, as <see cref="SearchQuery"/> reads them.</param>
public sealed record ActorFilter(string? Text = null, ActorLevel? Level = null, EntityId? Parent = null);

/// <param name="Needs">Only services with one of these needs, already expanded; empty asks for all.</param>
/// <param name="ReceivesWithinMeters">For RECOIT lines.</param>
/// <param name="HostsWithinMeters">For HEBERGE lines.</param>
/// <param name="Fictional">False: real ones alone; true: invented ones alone; null both.</param>
public sealed record CandidateQuery(
    IReadOnlyList<Place> Places,
    IReadOnlySet<Code> Needs,
    double ReceivesWithinMeters,
    double HostsWithinMeters,
    bool IncludeOutOfScope = false,
    bool? Fictional = null);

public sealed record NearSite(Service Service, Site Site, double DistanceMeters)
{
    /// <summary>What <see cref="IResourceGraph.ListSitesNearAsync"/> answers among services found.</summary>
    public static IReadOnlyList<NearSite> Of(
        IEnumerable<Service> services, GeoPoint point, double distanceMeters, IReadOnlyCollection<Code> categories) =>
        services.Where(service => categories.Count == 0 ? service.InScope : categories.Contains(service.Kind))
            .SelectMany(service => service.Sites.Where(site => site.Point is not null), (service, site) =>
                new NearSite(service, site, point.DistanceMetersTo(site.Point!.Value)))
            .Where(near => near.DistanceMeters <= distanceMeters)
            .OrderBy(near => near.DistanceMeters).ThenBy(near => near.Site.Id)
            .ToList();
}
