using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Embedded;

/// <summary>
/// A reason why a service may be a candidate. A service stands under all its keys and a question asks for its own, so
/// that the two have one in common whenever <see cref="CandidateRule"/> accepts.
/// </summary>
internal readonly record struct CandidateKey(CandidateKeyKind Kind, TerritoryId Territory, Square Square)
{
    private static CandidateKey Everywhere { get; } = new(CandidateKeyKind.WideShape, default, default);

    public static IEnumerable<CandidateKey> Of(Service service) => service.Offers.SelectMany(offer => offer.Reach switch
    {
        Reach.Recoit => Stationary(service.SitesOf(offer), CandidateKeyKind.Receives),
        Reach.Heberge => Stationary(service.SitesOf(offer), CandidateKeyKind.Hosts),
        _ when service.Area.Include.Count == 0 => At(service.SitesOf(offer), CandidateKeyKind.Undeclared),
        _ => service.Area.Include.SelectMany(part => Of(part, service)),
    });

    /// <summary>The keys of one place differ as they are; neighbours have most of theirs in common.</summary>
    public static IEnumerable<CandidateKey> Of(CandidateQuery query) => query.Places is [var place]
        ? Of(place, query)
        : query.Places.SelectMany(each => Of(each, query)).Distinct();

    private static IEnumerable<CandidateKey> Of(Place place, CandidateQuery query)
    {
        var keys = place.Territories.Select(territory => In(CandidateKeyKind.Covers, territory))
            .Concat(place.Collectivites.SelectMany(territory => Of(territory, place.Point is not null)));
        return place.Point is not { } point ? keys : keys
            .Append(Everywhere)
            .Append(In(CandidateKeyKind.Shape, Square.Of(point)))
            .Concat(Around(point, query.ReceivesWithinMeters, CandidateKeyKind.Receives))
            .Concat(Around(point, query.HostsWithinMeters, CandidateKeyKind.Hosts));
    }

    private static IEnumerable<CandidateKey> Of(TerritoryId collectivite, bool hasPoint) => hasPoint
        ? [In(CandidateKeyKind.Undeclared, collectivite), In(CandidateKeyKind.WithoutPoint, collectivite)]
        :
        [
            In(CandidateKeyKind.Undeclared, collectivite), In(CandidateKeyKind.WithoutPoint, collectivite),
            In(CandidateKeyKind.WithPoint, collectivite),
        ];

    private static IEnumerable<CandidateKey> Of(AreaPart part, Service service) => part switch
    {
        AreaPart.Whole whole => [In(CandidateKeyKind.Covers, whole.Territory)],
        AreaPart.Common common => common.Territories.Select(territory => In(CandidateKeyKind.Covers, territory)),
        _ => Shape(ServiceAreas.SquaresOf(part), service),
    };

    private static IEnumerable<CandidateKey> Shape(IEnumerable<Square> squares, Service service)
    {
        var few = squares.Take(Square.CountMax + 1).Select(square => In(CandidateKeyKind.Shape, square)).ToList();
        return At(service.Sites, CandidateKeyKind.WithPoint).Concat(few.Count > Square.CountMax ? [Everywhere] : few);
    }

    private static IEnumerable<CandidateKey> Stationary(IEnumerable<Site> sites, CandidateKeyKind kind) =>
        sites.SelectMany(site => site.TravelPoint is { } point
            ? At([site], CandidateKeyKind.WithPoint).Append(In(kind, Square.Of(point)))
            : At([site], CandidateKeyKind.WithoutPoint));

    private static IEnumerable<CandidateKey> At(IEnumerable<Site> sites, CandidateKeyKind kind) =>
        sites.SelectMany(site => site.Collectivites).Select(territory => In(kind, territory));

    private static IEnumerable<CandidateKey> Around(GeoPoint point, double radiusMeters, CandidateKeyKind kind) =>
        Square.Around(point, radiusMeters).Select(square => In(kind, square));

    private static CandidateKey In(CandidateKeyKind kind, TerritoryId territory) => new(kind, territory, default);

    private static CandidateKey In(CandidateKeyKind kind, Square square) => new(kind, default, square);
}

internal enum CandidateKeyKind
{
    /// <summary>An included territory holds the place.</summary>
    Covers,
    /// <summary>No area is stated; a site lies in the collectivité.</summary>
    Undeclared,
    /// <summary>A line receives at a point of the square.</summary>
    Receives,
    /// <summary>A line hosts at a point of the square.</summary>
    Hosts,
    /// <summary>A line receives or hosts in the collectivité, nobody knows at which point.</summary>
    WithoutPoint,
    /// <summary>Judged by a point; asked only where the place has none.</summary>
    WithPoint,
    /// <summary>The box of a circle or a drawn area touches the square.</summary>
    Shape,
    /// <summary>The box of a circle or a drawn area touches too many squares to name them.</summary>
    WideShape,
}
