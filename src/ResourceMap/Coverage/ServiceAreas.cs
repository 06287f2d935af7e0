using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Coverage;

/// <summary>
/// What can be said of a <see cref="ServiceArea"/>: whether it accepts a place, and what it is today.
/// </summary>
public static class ServiceAreas
{
    private const int NamedPartsMax = 3;

    private static readonly TerritoryKind[] NarrowToWide =
    [
        TerritoryKind.ArrondissementMunicipal, TerritoryKind.Commune, TerritoryKind.Zone, TerritoryKind.Epci,
        TerritoryKind.Canton, TerritoryKind.BassinDeVie, TerritoryKind.Arrondissement, TerritoryKind.Departement,
        TerritoryKind.Ctcd, TerritoryKind.Region, TerritoryKind.Pays,
    ];

    /// <summary>
    /// Excluded parts win. The reason names the narrowest territory that accepts. An area that no source states accepts
    /// nothing and says so. A circle or drawn area is judged on the point of the place.
    /// </summary>
    /// <param name="nameOf">Names in the reasons.</param>
    public static Verdict Judge(ServiceArea area, Place place, Func<TerritoryId, string> nameOf)
    {
        if (area.Include.Count == 0)
            return new(false, CoverageBasis.Undeclared, null, "Zone d'intervention non déclarée.");
        var word = area.Basis == CoverageBasis.Presumed ? "présumée" : "déclarée";
        if (area.Exclude.FirstOrDefault(part => Excludes(part, place) == true) is { } excluded)
            return new(false, area.Basis, TerritoryOf(excluded),
                $"La zone d'intervention {word} exclut {Described(excluded, place, nameOf)}.");
        var accepting = area.Include.Where(part => Holds(part, place) == true).OrderBy(Width).FirstOrDefault();
        var open = (accepting is null ? area.Include : area.Exclude).FirstOrDefault(part => Holds(part, place) is null);
        if (open is not null)
            return new(false, area.Basis, null,
                $"La zone d'intervention {word} dépend d'{Named(open, nameOf)}, et le point du lieu n'est pas connu.",
                IsUnknown: true);
        return accepting is null
            ? new(false, area.Basis, null,
                $"La zone d'intervention {word} ({Listed(area.Include, nameOf)}) "
                + $"ne comprend pas {nameOf(place.Commune)}.")
            : new(true, area.Basis, TerritoryOf(accepting),
                $"Zone d'intervention {word} : {Described(accepting, place, nameOf)}.");
    }

    /// <summary>
    /// The area with its territories carried to their heirs. What has no heir, or one of several, is kept as it is: it
    /// covers nothing, and the reason still names it.
    /// </summary>
    public static ServiceArea InForce(ServiceArea area, Geography geography) => area with
    {
        Include = [.. area.Include.Select(part => InForce(part, geography))],
        Exclude = [.. area.Exclude.Select(part => InForce(part, geography))],
    };

    private static AreaPart InForce(AreaPart part, Geography geography) => part switch
    {
        AreaPart.Whole whole => new AreaPart.Whole(HeirOf(whole.Territory, geography)),
        AreaPart.Common common => new AreaPart.Common([.. common.Territories.Select(id => HeirOf(id, geography))]),
        _ => part,
    };

    /// <summary>The squares that the box of a circle or a drawn area touches; none of a territory.</summary>
    public static IEnumerable<Square> SquaresOf(AreaPart part) => part switch
    {
        AreaPart.Circle circle => Square.Around(circle.Center, circle.RadiusMeters),
        AreaPart.Drawn drawn => Square.Touching(drawn.Outline.EnvelopeInternal),
        _ => [],
    };

    /// <summary>The territory of today; the same where several, or none, have taken its place.</summary>
    internal static TerritoryId HeirOf(TerritoryId id, Geography geography) =>
        geography.Heirs(id) is [var heir] ? heir : id;

    /// <summary>Null when it cannot be told.</summary>
    private static bool? Holds(AreaPart part, Place place) => part switch
    {
        AreaPart.Whole whole => place.Territories.Contains(whole.Territory),
        AreaPart.Common common => common.Territories.All(place.Territories.Contains),
        AreaPart.Circle circle => place.Point is { } point
            ? point.DistanceMetersTo(circle.Center) <= circle.RadiusMeters
            : null,
        AreaPart.Drawn drawn => place.Point is { } point ? IsIn(point, drawn.Outline) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    // Paris is covered by its 16th arrondissement, but not excluded with it.
    private static bool? Excludes(AreaPart part, Place place) =>
        TerritoryOf(part) is { Kind: TerritoryKind.ArrondissementMunicipal } id && id != place.Commune
            ? false
            : Holds(part, place);

    private static bool IsIn(GeoPoint point, Geometry outline) =>
        SimplePointInAreaLocator.Locate(new Coordinate(point.Longitude, point.Latitude), outline)
            != NetTopologySuite.Geometries.Location.Exterior;

    private static TerritoryId? TerritoryOf(AreaPart part) => part switch
    {
        AreaPart.Whole whole => whole.Territory,
        AreaPart.Common common => common.Territories.MinBy(Width),
        _ => null,
    };

    private static int Width(AreaPart part) => TerritoryOf(part) is { } id ? Width(id) : NarrowToWide.Length;

    private static int Width(TerritoryId id) => Array.IndexOf(NarrowToWide, id.Kind);

    private static string Described(AreaPart part, Place place, Func<TerritoryId, string> nameOf)
    {
        var hint = place.Precision == PointPrecision.Commune ? ", d'après un point intérieur de la commune" : "";
        return part switch
        {
            AreaPart.Circle circle when place.Point is { } point =>
                $"{Named(part, nameOf)}, à {French.Kilometers(point.DistanceMetersTo(circle.Center))}{hint}",
            AreaPart.Drawn => Named(part, nameOf) + hint,
            _ => Named(part, nameOf),
        };
    }

    private static string Named(AreaPart part, Func<TerritoryId, string> nameOf) => part switch
    {
        AreaPart.Whole whole => nameOf(whole.Territory),
        AreaPart.Common common => string.Join(" ∩ ", common.Territories.Select(nameOf)),
        AreaPart.Circle circle => $"un rayon de {French.Kilometers(circle.RadiusMeters)} à vol d'oiseau",
        _ => "un secteur dessiné",
    };

    private static string Listed(IReadOnlyList<AreaPart> parts, Func<TerritoryId, string> nameOf) =>
        string.Join(", ", parts.Take(NamedPartsMax).Select(part => Named(part, nameOf)))
        + (parts.Count > NamedPartsMax ? $" et {French.Count(parts.Count - NamedPartsMax, "autre", "autres")}" : "");
}
