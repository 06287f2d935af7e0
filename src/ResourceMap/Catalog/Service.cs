using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Catalog;

/// <summary>Help offered to people by an actor: the unit that answers a need.</summary>
public sealed record Service : IListed
{
    public required EntityId Id { get; init; }

    public required string Name
    {
        get;
        init
        {
            field = value;
            SortKey = Nomenclatures.SortKey.Of(value);
        }
    }

    public string SortKey { get; private init; } = "";

    /// <summary>No source gives the name: it is the kind in words.</summary>
    public bool IsNameConstructed { get; init; }

    /// <summary>FINESS category or type of dispositif.</summary>
    public required Code Kind { get; init; }

    public required string KindLabel { get; init; }

    /// <summary>The établissement, else the first carrier; null when no source names one.</summary>
    public EntityId? Actor { get; init; }

    /// <summary>
    /// Gestionnaires that carry it themselves, in the order of the source; none where an établissement does.
    /// </summary>
    public IReadOnlyList<EntityId> Carriers { get; init; } = [];

    public required ServiceStatus Status { get; init; }

    public required Visibility Visibility { get; init; }

    public required ServiceArea Area { get; init; }

    /// <summary>
    /// Declared of the whole service; where nothing of it declares any, those presumed from the kind.
    /// </summary>
    public IReadOnlyList<ServiceNeed> Needs { get; init; } = [];

    public IReadOnlyList<Site> Sites { get; init; } = [];

    /// <summary>At least one: of a service of which no source states a line, one of which nothing is known.</summary>
    public required IReadOnlyList<Offer> Offers { get; init; }

    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    public Contact? Contact { get; init; }

    /// <summary>False for categories out of the default view (practice-A10).</summary>
    public required bool InScope { get; init; }

    /// <summary>Every source has withdrawn it: in no list, still answered by its id.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>
    /// By the name of each facet, who states what is kept of it, and of when; empty when nobody said.
    /// </summary>
    public IReadOnlyDictionary<string, FacetSource> Sources { get; init; } = new Dictionary<string, FacetSource>();

    /// <summary>Invented, for demonstration: no real source speaks of it.</summary>
    public bool Fictional { get; init; }

    /// <summary>The établissement and the carriers, by the id of any record of each; an id may come twice.</summary>
    public IEnumerable<EntityId> Actors => Actor is { } actor ? Carriers.Prepend(actor) : Carriers;

    /// <summary>Every need it answers, by itself or by one of its lines; a code may come twice.</summary>
    public IEnumerable<ServiceNeed> AllNeeds => Needs.Concat(Offers.SelectMany(offer => offer.Needs ?? [])
        .Select(code => new ServiceNeed(code, Basis.Declared)));

    /// <summary>The needs that one of its lines may answer: its own, else those of the service.</summary>
    public IEnumerable<ServiceNeed> NeedsOf(Offer offer) =>
        offer.Needs?.Select(code => new ServiceNeed(code, Basis.Declared)) ?? Needs;

    /// <summary>The sites of one of its lines.</summary>
    public IEnumerable<Site> SitesOf(Offer offer) =>
        offer.SiteKeys.Count == 0 ? Sites : Sites.Where(site => offer.SiteKeys.Contains(site.Key));
}

/// <param name="StatedOn">The source's own date; null when it gives none.</param>
/// <param name="Vintage">Of the file, such as <c>finess:2021-01-08</c>; null unknown.</param>
public sealed record FacetSource(string Source, DateOnly? StatedOn, string? Vintage = null);

/// <summary>A need that a service answers, declared or presumed from its kind.</summary>
/// <param name="Weight">Of what is presumed; null where it is declared.</param>
public sealed record ServiceNeed(Code Code, Basis Basis, NeedWeight? Weight = null);

/// <summary>A functional contact of a service; never a person.</summary>
public sealed record Contact(string? Phone, string? Email, string? Website);

public enum ServiceStatus
{
    Ouvert,
    Ferme,
    /// <summary>A source lists it, but sources of its kind keep closed services (practice-A10).</summary>
    PresenceAConfirmer,
    /// <summary>No source says it.</summary>
    Inconnu,
}

public enum Visibility
{
    Public,
    /// <summary>The address is sensitive: no point, no address, a contact route (practice-C19).</summary>
    Sensitive,
}
