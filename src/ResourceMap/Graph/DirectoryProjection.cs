using System.Collections.Concurrent;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>
/// From what an entity is in the journal to the words of the directory: codes carried to today's geography, what is
/// unknown left unknown, what is presumed marked so. A facet that is not of its shape throws, and the entity is left to
/// whoever asked. What the entities of one projection have alike is one object: a directory is large.
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

    /// <exception cref="InvalidDataException">It ends before it starts, or a facet is not of its shape.</exception>
    public Agreement AgreementOf(ResolvedEntity entity) => _agreements.Of(entity, Name(entity));

    /// <exception cref="InvalidDataException">No source states the kind, or a facet is not of its shape.</exception>
    public Service ServiceOf(ResolvedEntity entity)
    {
        var kind = entity.FacetOf(FacetNames.Kind).Value
            ?? throw new InvalidDataException("No source states its kind.");
        var code = kind.CodeIn("code")!.Value;
        var label = reference.Nomenclature.Find(code)?.Label ?? kind.Text("label") ?? code.Value;
        var identifiers = Identifiers(entity);
        var carriers = CarriersOf(entity);
        var sites = _sites.Of(entity.FacetOf(FacetNames.Sites));
        var offers = _offers.Of(entity, code);
        var name = Name(entity);
        return new Service(
            entity.Id,
            name ?? Constructed(label, identifiers),
            name is null,
            code,
            label,
            First(carriers.Where(carrier => !IsGestionnaire(carrier))) ?? First(carriers),
            carriers.Where(IsGestionnaire).Select(carrier => carrier.Id).ToList(),
            StatusOf(entity, code, sites),
            entity.FacetOf(FacetNames.Visibility).Value?.GetValue<string>() == "SENSITIVE"
                ? Visibility.Sensitive
                : Visibility.Public,
            AreaOf(entity),
            NeedsOf(entity, code, offers),
            sites,
            offers,
            identifiers,
            entity.FacetOf(FacetNames.Contact).Value is { } contact
                ? new Contact(contact.Text("phone"), contact.Text("email"), contact.Text("website"))
                : null,
            reference.Nomenclature.IsInScope(code, kind.Text("agregat")),
            entity.WithdrawnOn)
        {
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
        var status = entity.FacetOf(FacetNames.Status);
        var departement = sites.SelectMany(site => site.Collectivites)
            .Where(id => id.Kind == TerritoryKind.Departement)
            .Select(id => id.Code)
            .FirstOrDefault("");
        return status.Value?.GetValue<string>() switch
        {
            "FERME" => ServiceStatus.Ferme,
            "OUVERT" when KeepsClosedServices(status.Record.Source) => ServiceStatus.PresenceAConfirmer,
            "OUVERT" => ServiceStatus.Ouvert,
            null => ServiceStatus.Inconnu,
            var word => throw new InvalidDataException($"'{word}' is no status."),
        };

        bool KeepsClosedServices(string source) =>
            reference.Nomenclature.CompletenessOf(source, kind, departement)?.PresenceToConfirm == true;
    }

    /// <summary>
    /// Those of the kind stand in only where no source speaks of needs at all, of the service or of a line.
    /// </summary>
    private List<ServiceNeed> NeedsOf(ResolvedEntity entity, Code kind, IReadOnlyList<Offer> offers) =>
        entity.Facets.TryGetValue(FacetNames.Needs, out var needs) ? DeclaredNeeds(needs.Value?.AsArray().Codes() ?? [])
        : offers.Any(offer => offer.Needs is not null) ? []
        : _presumedNeeds.GetOrAdd(kind, PresumedNeeds);

    private List<ServiceNeed> DeclaredNeeds(IEnumerable<Code> codes) =>
        [.. codes.Select(reference.Nomenclature.Canonical).Distinct()
            .Select(code => new ServiceNeed(code, Basis.Declared))];

    private List<ServiceNeed> PresumedNeeds(Code kind) =>
        [.. reference.Nomenclature.NeedsOf(kind)
            .Select(presumed => new ServiceNeed(presumed.Need, Basis.Presumed, presumed.Weight))];

    private ServiceArea AreaOf(ResolvedEntity entity)
    {
        var reading = ServiceAreas.Parse(entity.FacetOf(FacetNames.Coverage).Value);
        return reading.Area is { } area
            ? ServiceAreas.InForce(area, reference.Geography)
            : throw new InvalidDataException(string.Join(" ", reading.Faults));
    }

    private static string? Name(ResolvedEntity entity) => entity.FacetOf(FacetNames.Name).Value?.GetValue<string>();

    private static string Constructed(string word, List<Identifier> identifiers) =>
        identifiers.Count == 0 ? word : $"{word} {identifiers[0].Value}";

    private static List<Identifier> Identifiers(ResolvedEntity entity) =>
        entity.FacetOf(FacetNames.Identifiers).Value.Items()
            .Select(identifier => new Identifier(identifier.Text("scheme")!, identifier.Text("value")!))
            .ToList();

    private static List<RecordKey> CarriersOf(ResolvedEntity entity)
    {
        var carriers = entity.FacetOf(FacetNames.Carriers);
        return carriers.Value.Items().Select(carrier => carrier.Reference(carriers.Record.Source)).ToList();
    }

    private static bool IsGestionnaire(RecordKey carrier) => carrier.Kind == RecordKind.Actor;

    private static EntityId? First(IEnumerable<RecordKey> records) =>
        records.Select(record => (EntityId?)record.Id).FirstOrDefault();
}
