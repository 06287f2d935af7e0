using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace ResourceMap.Storage.Neo4j;

/// <summary>From entities to the rows that the statements of Neo4jGraph.Apply take.</summary>
/// <param name="batch">That writes them.</param>
internal sealed class NodeRows(GraphChanges changes, long batch)
{
    public const string Everywhere = "everywhere";

    private readonly List<Service> _services = changes.Services.Select(WithoutAddress.Of).ToList();

    public List<object?> Services => Rows(_services, service => new Map
    {
        ["id"] = service.Id.Value,
        ["properties"] = new Map
        {
            ["id"] = service.Id.Value,
            ["name"] = service.Name,
            ["sortKey"] = service.SortKey,
            ["kind"] = service.Kind.ToString(),
            ["kindLabel"] = service.KindLabel,
            ["status"] = service.Status.ToString(),
            ["inScope"] = service.InScope,
            ["fictional"] = service.Fictional,
            ["isListed"] = service.WithdrawnOn is null,
            ["withdrawnOn"] = service.WithdrawnOn,
            ["words"] = string.Join(' ', SearchTokens.Of(service)),
            ["needs"] = service.AllNeeds.Select(need => need.Code.ToString()).Distinct(),
            ["communes"] = Texts(service.Sites.Select(site => site.Commune).OfType<TerritoryId>()),
            ["document"] = EntityDocument.Write(service),
            ["batch"] = batch,
        },
    });

    /// <summary>What leads from each service to territories, squares and needs.</summary>
    public List<object?> Relations => Rows(_services, service => new Map
    {
        ["id"] = service.Id.Value,
        ["covers"] = Texts(service.Area.Include.OfType<AreaPart.Whole>().Select(part => part.Territory)),
        ["coversPartOf"] = Texts(service.Area.Include.OfType<AreaPart.Common>().SelectMany(part => part.Territories)),
        ["excludes"] = Texts(service.Area.Exclude.OfType<AreaPart.Whole>().Select(part => part.Territory)),
        ["mayCover"] = service.Area.Include.Count > 0 ? [] : Texts(service.Offers
            .Where(offer => offer.Reach.IsByArea())
            .SelectMany(service.SitesOf).SelectMany(site => site.Collectivites)),
        ["squares"] = SquaresOf(service),
        ["meets"] = Rows(service.AllNeeds.DistinctBy(need => need.Code), need => new Map
        {
            ["code"] = need.Code.ToString(),
            ["basis"] = need.Basis.ToString(),
        }),
    });

    public List<object?> Sites => Rows(
        _services.SelectMany(service => service.Sites, (service, site) => (service, site)),
        pair => new Map
        {
            ["service"] = pair.service.Id.Value,
            ["properties"] = new Map
            {
                ["id"] = pair.site.Id.Value,
                ["key"] = pair.site.Key,
                ["address"] = pair.site.Address,
                ["hours"] = pair.site.Hours,
                ["batch"] = batch,
            },
            ["longitude"] = pair.site.TravelPoint?.Longitude,
            ["latitude"] = pair.site.TravelPoint?.Latitude,
            ["receives"] = IsOf(pair.service, pair.site, reach => reach is Reach.Recoit),
            ["hosts"] = IsOf(pair.service, pair.site, reach => reach is Reach.Heberge),
            ["liesIn"] = Texts(TerritoriesOf(pair.site)),
            ["liesSomewhereIn"] = pair.site.TravelPoint is null ? Texts(pair.site.Collectivites) : [],
        });

    public List<object?> Offers => Rows(
        _services.SelectMany(service => service.Offers, (service, offer) => (service, offer)),
        pair => new Map
        {
            ["service"] = pair.service.Id.Value,
            ["properties"] = new Map
            {
                ["id"] = pair.offer.Id.Value,
                ["key"] = pair.offer.Key,
                ["careMode"] = pair.offer.CareMode?.ToString(),
                ["reach"] = pair.offer.Reach.ToString(),
                ["ageMinMonths"] = pair.offer.AgeMinMonths,
                ["ageMaxMonths"] = pair.offer.AgeMax?.WrittenMonths(),
                ["capacity"] = pair.offer.Capacity?.Count,
                ["availability"] = pair.offer.Availability?.State.ToString(),
                ["batch"] = batch,
            },
            ["siteKeys"] = pair.service.SitesOf(pair.offer).Select(site => site.Key),
            ["audiences"] = AudiencesOf(pair.offer).Select(code => code.ToString()),
        });

    public List<object?> Providers => Rows(
        _services.SelectMany(service => service.Actors.Distinct().Select((record, rank) => (service, record, rank))),
        row => new Map
        {
            ["service"] = row.service.Id.Value,
            ["record"] = row.record.Value,
            ["rank"] = row.rank,
        });

    public List<object?> Actors => Rows(changes.Actors, actor => new Map
    {
        ["id"] = actor.Id.Value,
        ["properties"] = new Map
        {
            ["id"] = actor.Id.Value,
            ["name"] = actor.Name,
            ["sortKey"] = actor.SortKey,
            ["level"] = actor.Level.ToString(),
            ["isListed"] = actor.WithdrawnOn is null,
            ["withdrawnOn"] = actor.WithdrawnOn,
            ["words"] = string.Join(' ', SearchTokens.Of(actor)),
            ["document"] = EntityDocument.Write(actor),
            ["batch"] = batch,
        },
    });

    public List<object?> Parents => Rows(changes.Actors.Where(actor => actor.Parent is not null), actor => new Map
    {
        ["actor"] = actor.Id.Value,
        ["record"] = actor.Parent!.Value.Value,
    });

    public List<object?> Agreements => Rows(changes.Agreements, agreement => new Map
    {
        ["id"] = agreement.Id.Value,
        ["properties"] = new Map
        {
            ["id"] = agreement.Id.Value,
            ["name"] = agreement.Name,
            ["kind"] = agreement.Kind.ToString(),
            ["subject"] = agreement.Subject,
            ["status"] = agreement.Status.ToString(),
            ["from"] = agreement.From,
            ["to"] = agreement.To,
            ["isListed"] = agreement.WithdrawnOn is null,
            ["document"] = EntityDocument.Write(agreement),
            ["batch"] = batch,
        },
    });

    public List<object?> Parties => Rows(
        changes.Agreements.SelectMany(agreement => agreement.Parties.Select((party, rank) => (agreement, party, rank))),
        row => new Map
        {
            ["agreement"] = row.agreement.Id.Value,
            ["record"] = row.party.Actor.Value,
            ["rank"] = row.rank,
            ["role"] = row.party.Role,
            ["signedOn"] = row.party.SignedOn,
        });

    public List<object?> Concerns => Rows(
        changes.Agreements.SelectMany(agreement => agreement.Territories, (agreement, id) => (agreement, id)),
        row => new Map { ["agreement"] = row.agreement.Id.Value, ["territory"] = row.id.Value });

    public IEnumerable<string> Squares => _services.SelectMany(SquaresOf);

    /// <summary>Every territory that a relationship of these entities leads to.</summary>
    public IEnumerable<TerritoryId> Territories => _services
        .SelectMany(service => service.Area.Include.Concat(service.Area.Exclude).SelectMany(TerritoriesOf)
            .Concat(service.Sites.SelectMany(TerritoriesOf)))
        .Concat(changes.Agreements.SelectMany(agreement => agreement.Territories))
        .Distinct();

    public IEnumerable<Code> Needs =>
        _services.SelectMany(service => service.AllNeeds).Select(need => need.Code).Distinct();

    public IEnumerable<Code> Audiences =>
        _services.SelectMany(service => service.Offers).SelectMany(AudiencesOf).Distinct();

    public static List<object?> Rows<T>(IEnumerable<T> values, Func<T, object?> row) => values.Select(row).ToList();

    private static IEnumerable<Code> AudiencesOf(Offer offer) =>
        offer.Audiences is { } audiences ? audiences.Main.Concat(audiences.Associated).Distinct() : [];

    private static bool IsOf(Service service, Site site, Predicate<Reach> reach) => service.Offers
        .Any(offer => reach(offer.Reach) && (offer.SiteKeys.Count == 0 || offer.SiteKeys.Contains(site.Key)));

    private static IEnumerable<TerritoryId> TerritoriesOf(Site site) =>
        site.Commune is { } commune
            ? site.Collectivites.Prepend(commune)
            : site.Collectivites;

    private static IEnumerable<TerritoryId> TerritoriesOf(AreaPart part) => part switch
    {
        AreaPart.Whole whole => [whole.Territory],
        AreaPart.Common common => common.Territories,
        _ => [],
    };

    /// <summary>The squares that a circle or a drawn area touches; one name stands for too many of them.</summary>
    private static List<string> SquaresOf(Service service)
    {
        var squares = service.Area.Include.SelectMany(ServiceAreas.SquaresOf)
            .Distinct().Take(Square.CountMax + 1).Select(square => square.ToString()).ToList();
        return squares.Count > Square.CountMax ? [Everywhere] : squares;
    }

    private static List<string> Texts(IEnumerable<TerritoryId> ids) => ids.Select(id => id.Value).Distinct().ToList();
}
