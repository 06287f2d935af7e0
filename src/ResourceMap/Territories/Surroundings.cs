namespace ResourceMap.Territories;

/// <summary>What lies around a place, by the inner points of communes. Immutable.</summary>
public sealed class Surroundings(Geography geography, TerritoryLocator locator)
{
    private const double MetersPerDegree = 111_000;

    private readonly List<(TerritoryId Departement, GeoPoint Point)> _points =
    [
        .. from commune in geography.CommunesOf(TerritoryId.France)
           from departement in geography.Above(commune).Where(id => id.Kind == TerritoryKind.Departement)
           let point = locator.InteriorPoint(commune)
           where point is not null
           select (departement, point.Value),
    ];

    /// <summary>The départements of which a commune lies within this distance of a point, the nearest first.</summary>
    public IReadOnlyList<TerritoryId> DepartementsWithin(double distanceMeters, GeoPoint point) =>
    [
        .. _points
            // Most of France falls out by its latitude alone.
            .Where(each => Math.Abs(each.Point.Latitude - point.Latitude) * MetersPerDegree <= distanceMeters)
            .Select(each => (each.Departement, Meters: point.DistanceMetersTo(each.Point)))
            .Where(each => each.Meters <= distanceMeters)
            .OrderBy(each => each.Meters).ThenBy(each => each.Departement, Geography.ById)
            .Select(each => each.Departement)
            .Distinct(),
    ];
}
