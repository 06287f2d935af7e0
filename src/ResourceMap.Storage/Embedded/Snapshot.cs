using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Embedded;

/// <summary>The directory at one journal position, with its indexes. Immutable, so that readers never wait.</summary>
internal sealed record Snapshot
{
    private static readonly Marks<Service> ServiceMarks = new(
        service => new Cursor(service.SortKey, service.Id), service => service.WithdrawnOn is null, SearchTokens.Of);

    private static readonly Marks<Actor> ActorMarks = new(
        actor => new Cursor(actor.SortKey, actor.Id), actor => actor.WithdrawnOn is null, SearchTokens.Of);

    private static readonly Marks<Agreement> AgreementMarks = new(
        agreement => new Cursor(agreement.SortKey, agreement.Id), agreement => agreement.WithdrawnOn is null, _ => []);

    public static Snapshot Empty { get; } = new();

    public GraphPosition Position { get; private init; } = new(0, "");

    public Aliases Aliases { get; private init; } = Aliases.Empty;

    public Shelf<Service> Services { get; private init; } = new(ServiceMarks);

    public Shelf<Actor> Actors { get; private init; } = new(ActorMarks);

    public Shelf<Agreement> Agreements { get; private init; } = new(AgreementMarks);

    public Postings<Lead, Service> ByLead { get; private init; } = Postings<Lead, Service>.Empty;

    public Postings<Code, Service> ByKind { get; private init; } = Postings<Code, Service>.Empty;

    public Postings<Code, Service> ByNeed { get; private init; } = Postings<Code, Service>.Empty;

    public Postings<TerritoryId, Service> ByCommune { get; private init; } = Postings<TerritoryId, Service>.Empty;

    public Postings<Cell, Service> ByCell { get; private init; } = Postings<Cell, Service>.Empty;

    /// <summary>By the ids that services name, which may be of any record of the actor.</summary>
    public Postings<EntityId, Service> ByActor { get; private init; } = Postings<EntityId, Service>.Empty;

    /// <summary>By the ids that actors name, which may be of any record of the parent.</summary>
    public Postings<EntityId, Actor> ByParent { get; private init; } = Postings<EntityId, Actor>.Empty;

    /// <summary>By the ids that agreements name, which may be of any record of the party.</summary>
    public Postings<EntityId, Agreement> ByParty { get; private init; } = Postings<EntityId, Agreement>.Empty;

    /// <summary>The same with one batch applied; applying it again changes nothing.</summary>
    public Snapshot With(GraphChanges changes)
    {
        var start = changes.Reset ? Empty : this;
        var services = changes.Services.Select(Shielded.Of).ToList();
        var anchors = changes.Services.Select(service => service.Id)
            .Concat(changes.Actors.Select(actor => actor.Id))
            .Concat(changes.Agreements.Select(agreement => agreement.Id));
        var changed = anchors.Concat(changes.Removed).Concat(changes.Aliases.Keys).ToHashSet();
        return start
            .WithServices(changed, services)
            .WithActors(changed, changes.Actors)
            .WithAgreements(changed, changes.Agreements) with
        {
            Position = changes.Position,
            Aliases = start.Aliases.With(changes.Aliases, anchors),
        };
    }

    private Snapshot WithServices(HashSet<EntityId> changed, List<Service> added)
    {
        var removed = Versions(changed, Services.Find);
        var going = removed.Where(ServiceMarks.IsListed).ToHashSet<Service>(ReferenceEqualityComparer.Instance);
        var coming = added.Where(ServiceMarks.IsListed).ToList();
        return this with
        {
            Services = Services.With(removed, added),
            ByLead = ByLead.With(going, coming, Lead.Of),
            ByKind = ByKind.With(going, coming, service => [service.Kind]),
            ByNeed = ByNeed.With(going, coming, service => service.Needs.Select(need => need.Code)),
            ByCommune = ByCommune.With(going, coming, service => CommunesOf(service)),
            ByCell = ByCell.With(going, coming, CellsOf),
            ByActor = ByActor.With(going, coming, ActorsOf),
        };
    }

    private Snapshot WithActors(HashSet<EntityId> changed, IReadOnlyList<Actor> added)
    {
        var removed = Versions(changed, Actors.Find);
        var going = removed.Where(ActorMarks.IsListed).ToHashSet<Actor>(ReferenceEqualityComparer.Instance);
        return this with
        {
            Actors = Actors.With(removed, added),
            ByParent = ByParent.With(
                going, added.Where(ActorMarks.IsListed), actor => actor.Parent is { } parent ? [parent] : []),
        };
    }

    private Snapshot WithAgreements(HashSet<EntityId> changed, IReadOnlyList<Agreement> added)
    {
        var removed = Versions(changed, Agreements.Find);
        var going = removed.Where(AgreementMarks.IsListed).ToHashSet<Agreement>(ReferenceEqualityComparer.Instance);
        return this with
        {
            Agreements = Agreements.With(removed, added),
            ByParty = ByParty.With(
                going, added.Where(AgreementMarks.IsListed),
                agreement => agreement.Parties.Select(party => party.Actor)),
        };
    }

    private static HashSet<T> Versions<T>(IEnumerable<EntityId> ids, Func<EntityId, T?> find)
        where T : class =>
        ids.Select(find).OfType<T>().ToHashSet<T>(ReferenceEqualityComparer.Instance);

    internal static IEnumerable<TerritoryId> CommunesOf(Service service) =>
        service.Sites.Select(site => site.DeclaredCommune ?? site.FoundCommune).OfType<TerritoryId>();

    private static IEnumerable<Cell> CellsOf(Service service) =>
        service.Sites.Select(site => site.TravelPoint).OfType<GeoPoint>().Select(Cell.Of);

    private static IEnumerable<EntityId> ActorsOf(Service service) =>
        service.Actor is { } actor ? service.Carriers.Prepend(actor) : service.Carriers;
}
