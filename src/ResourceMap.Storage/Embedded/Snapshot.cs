using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Embedded;

/// <summary>The directory at one journal position, with its indexes. Immutable, so that readers never wait.</summary>
internal sealed record Snapshot
{
    private Lazy<Dictionary<EntityId, Service>> _byPart = new([]);

    public static Snapshot Empty { get; } = new();

    public GraphPosition Position { get; private set; } = GraphPosition.None;

    public Aliases Aliases { get; private set; } = Aliases.Empty;

    public EntityIndex<Service> Services { get; private set; } = new(SearchTokens.Of);

    public EntityIndex<Actor> Actors { get; private set; } = new(SearchTokens.Of);

    public EntityIndex<Agreement> Agreements { get; private set; } = new(_ => []);

    public Postings<CandidateKey, Service> ByCandidateKey { get; private set; } = Postings<CandidateKey, Service>.Empty;

    public Postings<Code, Service> ByKind { get; private set; } = Postings<Code, Service>.Empty;

    public Postings<Code, Service> ByNeed { get; private set; } = Postings<Code, Service>.Empty;

    public Postings<TerritoryId, Service> ByCommune { get; private set; } = Postings<TerritoryId, Service>.Empty;

    public Postings<Square, Service> BySquare { get; private set; } = Postings<Square, Service>.Empty;

    /// <summary>By the ids of offers and sites. Made when it is first asked for, which is seldom.</summary>
    public IReadOnlyDictionary<EntityId, Service> ByPart => _byPart.Value;

    /// <summary>By the ids that services name, which may be of any record of the actor.</summary>
    public Postings<EntityId, Service> ByActor { get; private set; } = Postings<EntityId, Service>.Empty;

    /// <summary>By the ids that actors name, which may be of any record of the parent.</summary>
    public Postings<EntityId, Actor> ByParent { get; private set; } = Postings<EntityId, Actor>.Empty;

    /// <summary>By the ids that agreements name, which may be of any record of the party.</summary>
    public Postings<EntityId, Agreement> ByParty { get; private set; } = Postings<EntityId, Agreement>.Empty;

    /// <summary>The same with one batch applied; applying it again changes nothing.</summary>
    public Snapshot With(GraphPosition position, GraphChanges changes)
    {
        var services = changes.Services.Select(WithoutAddress.Of).ToList();
        var anchors = changes.Services.Select(service => service.Id)
            .Concat(changes.Actors.Select(actor => actor.Id))
            .Concat(changes.Agreements.Select(agreement => agreement.Id));
        var changed = anchors.Concat(changes.Removed).Concat(changes.Aliases.Keys).ToHashSet();
        return this
            .WithServices(changed, services)
            .WithActors(changed, changes.Actors)
            .WithAgreements(changed, changes.Agreements) with
        {
            Position = position,
            Aliases = Aliases.With(changes.Aliases, anchors.Concat(changes.Removed)),
        };
    }

    private Snapshot WithServices(HashSet<EntityId> changed, List<Service> added)
    {
        var removed = Versions(changed, Services.Find);
        var going = removed.Where(service => service.WithdrawnOn is null)
            .ToHashSet<Service>(ReferenceEqualityComparer.Instance);
        var coming = added.Where(service => service.WithdrawnOn is null).ToList();
        var next = this with { };
        Parallel.Invoke(
            () => next.Services = Services.With(removed, added),
            () => next.ByCandidateKey = ByCandidateKey.With(going, coming, CandidateKey.Of),
            () => next.ByKind = ByKind.With(going, coming, service => [service.Kind]),
            () => next.ByNeed = ByNeed.With(going, coming, service => service.AllNeeds.Select(need => need.Code)),
            () => next.ByCommune = ByCommune.With(going, coming, CommunesOf),
            () => next.BySquare = BySquare.With(going, coming, SquaresOf),
            () => next.ByActor = ByActor.With(going, coming, service => service.Actors));
        next._byPart = new(() => PartsOf(next.Services));
        return next;
    }

    private Snapshot WithActors(HashSet<EntityId> changed, IReadOnlyList<Actor> added)
    {
        var removed = Versions(changed, Actors.Find);
        var going = removed.Where(actor => actor.WithdrawnOn is null)
            .ToHashSet<Actor>(ReferenceEqualityComparer.Instance);
        return this with
        {
            Actors = Actors.With(removed, added),
            ByParent = ByParent.With(
                going, added.Where(actor => actor.WithdrawnOn is null),
                actor => actor.Parent is { } parent ? [parent] : []),
        };
    }

    private Snapshot WithAgreements(HashSet<EntityId> changed, IReadOnlyList<Agreement> added)
    {
        var removed = Versions(changed, Agreements.Find);
        var going = removed.Where(agreement => agreement.WithdrawnOn is null)
            .ToHashSet<Agreement>(ReferenceEqualityComparer.Instance);
        return this with
        {
            Agreements = Agreements.With(removed, added),
            ByParty = ByParty.With(
                going, added.Where(agreement => agreement.WithdrawnOn is null),
                agreement => agreement.Parties.Select(party => party.Actor)),
        };
    }

    private static HashSet<T> Versions<T>(IEnumerable<EntityId> ids, Func<EntityId, T?> find)
        where T : class =>
        ids.Select(find).OfType<T>().ToHashSet<T>(ReferenceEqualityComparer.Instance);

    private static Dictionary<EntityId, Service> PartsOf(EntityIndex<Service> services)
    {
        var parts = new Dictionary<EntityId, Service>();
        foreach (var service in services.All)
        {
            foreach (var id in service.Offers.Select(offer => offer.Id).Concat(service.Sites.Select(site => site.Id)))
                parts[id] = service;
        }

        return parts;
    }

    private static IEnumerable<TerritoryId> CommunesOf(Service service) =>
        service.Sites.Select(site => site.Commune).OfType<TerritoryId>();

    private static IEnumerable<Square> SquaresOf(Service service) =>
        service.Sites.Select(site => site.TravelPoint).OfType<GeoPoint>().Select(Square.Of);
}
