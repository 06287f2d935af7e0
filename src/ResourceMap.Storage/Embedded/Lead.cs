using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Embedded;

/// <summary>
/// A reason why a service may be a candidate. A service stands under all its leads and a question asks for its own, so
/// that the two have one in common whenever <see cref="CandidateRule"/> accepts.
/// </summary>
internal readonly record struct Lead(LeadKind Kind, TerritoryId Territory, Cell Cell)
{
    private const int ShapeCellsMax = 1_000;

    private static Lead Everywhere { get; } = new(LeadKind.WideShape, default, default);

    public static IEnumerable<Lead> Of(Service service) => service.Offers.SelectMany(offer => offer.Reach switch
    {
        Reach.Recoit => Stationary(service.SitesOf(offer), LeadKind.Receives),
        Reach.Heberge => Stationary(service.SitesOf(offer), LeadKind.Hosts),
        _ when service.Area.Include.Count == 0 => At(service.SitesOf(offer), LeadKind.Undeclared),
        _ => service.Area.Include.SelectMany(part => Of(part, service)),
    });

    /// <summary>The leads of one place differ as they are; neighbours have most of theirs in common.</summary>
    public static IEnumerable<Lead> Of(CandidateQuery query) => query.Places is [var place]
        ? Of(place, query)
        : query.Places.SelectMany(each => Of(each, query)).Distinct();

    private static IEnumerable<Lead> Of(Place place, CandidateQuery query)
    {
        var leads = place.Territories.Select(territory => In(LeadKind.Covers, territory))
            .Concat(place.Collectivites.SelectMany(territory => Of(territory, place.Point is not null)));
        return place.Point is not { } point ? leads : leads
            .Append(Everywhere)
            .Append(In(LeadKind.Shape, Cell.Of(point)))
            .Concat(Cell.Around(point, query.ReceivesWithinMeters).Select(cell => In(LeadKind.Receives, cell)))
            .Concat(Cell.Around(point, query.HostsWithinMeters).Select(cell => In(LeadKind.Hosts, cell)));
    }

    private static IEnumerable<Lead> Of(TerritoryId collectivite, bool hasPoint) => hasPoint
        ? [In(LeadKind.Undeclared, collectivite), In(LeadKind.WithoutPoint, collectivite)]
        :
        [
            In(LeadKind.Undeclared, collectivite), In(LeadKind.WithoutPoint, collectivite),
            In(LeadKind.WithPoint, collectivite),
        ];

    private static IEnumerable<Lead> Of(AreaPart part, Service service) => part switch
    {
        AreaPart.Whole whole => [In(LeadKind.Covers, whole.Territory)],
        AreaPart.Common common => common.Territories.Select(territory => In(LeadKind.Covers, territory)),
        AreaPart.Circle circle => Shape(Cell.Around(circle.Center, circle.RadiusMeters), service),
        AreaPart.Drawn drawn => Shape(Cell.Touching(drawn.Outline.EnvelopeInternal), service),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static IEnumerable<Lead> Shape(IEnumerable<Cell> cells, Service service)
    {
        var few = cells.Take(ShapeCellsMax + 1).Select(cell => In(LeadKind.Shape, cell)).ToList();
        return At(service.Sites, LeadKind.WithPoint).Concat(few.Count > ShapeCellsMax ? [Everywhere] : few);
    }

    private static IEnumerable<Lead> Stationary(IEnumerable<Site> sites, LeadKind kind) => sites.SelectMany(site =>
        site.TravelPoint is { } point
            ? At([site], LeadKind.WithPoint).Append(In(kind, Cell.Of(point)))
            : At([site], LeadKind.WithoutPoint));

    private static IEnumerable<Lead> At(IEnumerable<Site> sites, LeadKind kind) =>
        sites.SelectMany(site => site.Collectivites).Select(territory => In(kind, territory));

    private static Lead In(LeadKind kind, TerritoryId territory) => new(kind, territory, default);

    private static Lead In(LeadKind kind, Cell cell) => new(kind, default, cell);
}

internal enum LeadKind
{
    /// <summary>An included territory holds the place.</summary>
    Covers,
    /// <summary>No area is stated; a site lies in the collectivité.</summary>
    Undeclared,
    /// <summary>A line receives at a point of the cell.</summary>
    Receives,
    /// <summary>A line hosts at a point of the cell.</summary>
    Hosts,
    /// <summary>A line receives or hosts in the collectivité, nobody knows at which point.</summary>
    WithoutPoint,
    /// <summary>Judged by a point; asked only where the place has none.</summary>
    WithPoint,
    /// <summary>The box of a circle or a drawn area touches the cell.</summary>
    Shape,
    /// <summary>The box of a circle or a drawn area touches too many cells to name them.</summary>
    WideShape,
}
