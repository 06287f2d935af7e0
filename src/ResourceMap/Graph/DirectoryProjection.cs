using System.Collections.Concurrent;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>
/// From what an entity is in the journal to the words of the directory: codes carried to today's geography, what is
/// unknown left unknown, what is presumed marked so. What the entities of one projection have alike is one object: a
/// directory is large.
/// </summary>
public sealed class DirectoryProjection(ReferenceData reference)
{
    private readonly SiteProjection _sites = new(reference.Geography, reference.Locator);
    private readonly OfferProjection _offers = new(reference.Nomenclature);
    private readonly AgreementProjection _agreements = new(reference.Geography);
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, FacetSource>> _sources = [];
    private readonly ConcurrentDictionary<Code, List<ServiceNeed>> _presumedNeeds = [];

    /// <summary>An actor of either level.</summary>
    public static Actor ActorOf(ResolvedEntity entity)
    {
        var level = entity.Kind == RecordKind.Actor ? ActorLevel.Gestionnaire : ActorLevel.Etablissement;
        var identifiers = Identifiers(entity);
        var name = Name(entity);
        return new Actor(
            entity.Id,
            name ?? Constructed(level == ActorLevel.Gestionnaire ? "Entité juridique" : "Établissement", identifiers),
            name is null,
            level,
            level == ActorLevel.Etablissement ? First(CarriersOf(entity).Where(IsGestionnaire)) : null,
            identifiers,
            entity.WithdrawnOn);
    }

    public Agreement AgreementOf(ResolvedEntity entity) => _agreements.Of(entity, Name(entity));

    /// <exception cref="RefusedException">No source states the kind.</exception>
    public Service ServiceOf(ResolvedEntity entity)
    {
        var kind = entity.Find<KindFacet>() ?? throw new RefusedException(
            RefusalCode.FieldMissing, "Aucune source ne dit la sorte de ce service.", FacetNames.Kind);
        var label = reference.Nomenclature.Find(kind.Code)?.Label ?? kind.Label ?? kind.Code.Value;
        var identifiers = Identifiers(entity);
        var carriers = CarriersOf(entity);
        var sites = _sites.Of(entity);
        var offers = _offers.Of(entity, kind.Code);
        var name = Name(entity);
        return new Service
        {
            Id = entity.Id,
            Name = name ?? Constructed(label, identifiers),
            IsNameConstructed = name is null,
            Kind = kind.Code,
            KindLabel = label,
            Actor = First(carriers.Where(carrier => !IsGestionnaire(carrier))) ?? First(carriers),
            Carriers = [.. carriers.Where(IsGestionnaire).Select(carrier => carrier.Id)],
            Status = StatusOf(entity, kind.Code, sites),
            Visibility = entity.Find<VisibilityFacet>()?.Visibility ?? Visibility.Public,
            Area = entity.Find<CoverageFacet>() is { } coverage
                ? ServiceAreas.InForce(coverage.Area, reference.Geography)
                : ServiceArea.Undeclared,
            Needs = NeedsOf(entity, kind.Code, offers),
            Sites = sites,
            Offers = offers,
            Identifiers = identifiers,
            Contact = entity.Find<ContactFacet>()?.Contact,
            InScope = reference.Nomenclature.IsInScope(kind.Code, kind.Agregat),
            WithdrawnOn = entity.WithdrawnOn,
            Sources = SourcesOf(entity),
            Fictional = entity.IsFictional,
        };
    }

    private IReadOnlyDictionary<string, FacetSource> SourcesOf(ResolvedEntity entity)
    {
        var said = string.Join('|', entity.Facets.Select(facet =>
            $"{facet.Key} {facet.Value.Record.Source} {facet.Value.StatedOn?.DayNumber} {facet.Value.Vintage}"));
        return _sources.GetOrAdd(said, _ => entity.Facets.ToDictionary(
            facet => facet.Key,
            facet => new FacetSource(facet.Value.Record.Source, facet.Value.StatedOn, facet.Value.Vintage)));
    }

    /// <summary>A source that keeps closed services cannot say that one is open.</summary>
    private ServiceStatus StatusOf(ResolvedEntity entity, Code kind, IReadOnlyList<Site> sites)
    {
        if (entity.Facets.GetValueOrDefault(FacetNames.Status) is not
            { Value: StatusFacet { Status: var stated }, Record.Source: var source })
            return ServiceStatus.Inconnu;
        var departement = sites.SelectMany(site => site.Collectivites)
            .Where(id => id.Kind == TerritoryKind.Departement)
            .Select(id => id.Code)
            .FirstOrDefault("");
        return stated == ServiceStatus.Ouvert
            && reference.Nomenclature.CompletenessOf(source, kind, departement)?.PresenceToConfirm == true
            ? ServiceStatus.PresenceAConfirmer
            : stated;
    }

    /// <summary>
    /// Those of the kind stand in only where no source speaks of needs at all, of the service or of a line.
    /// </summary>
    private List<ServiceNeed> NeedsOf(ResolvedEntity entity, Code kind, IReadOnlyList<Offer> offers) =>
        entity.Facets.TryGetValue(FacetNames.Needs, out var needs)
            ? DeclaredNeeds((needs.Value as NeedsFacet)?.Codes ?? [])
        : offers.Any(offer => offer.Needs is not null) ? []
        : _presumedNeeds.GetOrAdd(kind, PresumedNeeds);

    private List<ServiceNeed> DeclaredNeeds(IEnumerable<Code> codes) =>
        [.. codes.Select(reference.Nomenclature.Canonical).Distinct()
            .Select(code => new ServiceNeed(code, Basis.Declared))];

    private List<ServiceNeed> PresumedNeeds(Code kind) =>
        [.. reference.Nomenclature.NeedsOf(kind)
            .Select(presumed => new ServiceNeed(presumed.Need, Basis.Presumed, presumed.Weight))];

    private static string? Name(ResolvedEntity entity) => entity.Find<NameFacet>()?.Text;

    private static string Constructed(string word, IReadOnlyList<Identifier> identifiers) =>
        identifiers.Count == 0 ? word : $"{word} {identifiers[0].Value}";

    private static IReadOnlyList<Identifier> Identifiers(ResolvedEntity entity) =>
        entity.Find<IdentifiersFacet>()?.Items ?? [];

    private static List<RecordKey> CarriersOf(ResolvedEntity entity) =>
        entity.Facets.GetValueOrDefault(FacetNames.Carriers) is
        { Value: CarriersFacet carriers, Record.Source: var source }
            ? [.. carriers.Items.Select(carrier => carrier.In(source))]
            : [];

    private static bool IsGestionnaire(RecordKey carrier) => carrier.Kind == RecordKind.Actor;

    private static EntityId? First(IEnumerable<RecordKey> records) =>
        records.Select(record => (EntityId?)record.Id).FirstOrDefault();
}
