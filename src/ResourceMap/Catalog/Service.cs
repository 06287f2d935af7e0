using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Catalog;

/// <summary>Help offered to people by an actor: the unit that answers a need.</summary>
/// <param name="Kind">FINESS category or type of dispositif.</param>
/// <param name="Actor">The établissement, else the first carrier; null when no source names one.</param>
/// <param name="Carriers">
/// Gestionnaires that carry it themselves, in the order of the source; none where an établissement does.
/// </param>
/// <param name="Needs">
/// Declared of the whole service; where nothing of it declares any, those presumed from the kind.
/// </param>
/// <param name="InScope">False for categories out of the default view (practice-A10).</param>
/// <param name="WithdrawnOn">Every source has withdrawn it: in no list, still answered by its id.</param>
public sealed record Service(
    EntityId Id,
    string Name,
    bool IsNameConstructed,
    Code Kind,
    string KindLabel,
    EntityId? Actor,
    IReadOnlyList<EntityId> Carriers,
    ServiceStatus Status,
    Visibility Visibility,
    ServiceArea Area,
    IReadOnlyList<ServiceNeed> Needs,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<Offer> Offers,
    IReadOnlyList<Identifier> Identifiers,
    Contact? Contact,
    bool InScope,
    DateOnly? WithdrawnOn)
{
    /// <summary>Names in the order of lists: accents folded, lower case.</summary>
    public string SortKey { get; } = Nomenclatures.SortKey.Of(Name);

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
