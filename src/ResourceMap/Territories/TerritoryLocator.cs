using System.Collections.Concurrent;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Union;

namespace ResourceMap.Territories;

/// <summary>From a point to the territories that hold it. Immutable and safe for any number of threads.</summary>
public sealed class TerritoryLocator
{
    /// <summary>Wider than the widest commune, Maripasoula in Guyane, whose outline may not be known.</summary>
    private const double AstrayMeters = 50_000;

    private readonly Geography _geography;
    private readonly IReadOnlyDictionary<TerritoryId, GeoPoint> _points;
    private readonly Dictionary<TerritoryId, Shape> _shapes;
    private readonly STRtree<Shape> _index = new();
    private readonly ConcurrentDictionary<TerritoryId, Lazy<Geometry?>> _unions = new();

    /// <summary>Outlines that share a commune, as those of before a merger, are joined.</summary>
    /// <param name="points">For the communes that have no outline.</param>
    public TerritoryLocator(Geography geography, IEnumerable<CommuneOutline> outlines, CommunePoints points)
    {
        _geography = geography;
        _points = points.Points;
        _shapes = outlines.GroupBy(outline => outline.Commune)
            .ToDictionary(group => group.Key, group => new Shape(group.Key, [.. group.Select(each => each.Outline)]));
        foreach (var shape in _shapes.Values)
            _index.Insert(shape.Outline.EnvelopeInternal, shape);
        _index.Build();
    }

    /// <summary>The communes and arrondissements municipaux that have an outline, in no promised order.</summary>
    public IReadOnlyCollection<TerritoryId> Outlined => _shapes.Keys;

    /// <summary>Outside for what is no point on Earth. On a border the commune is the first by id.</summary>
    public Location Locate(GeoPoint point)
    {
        if (!(Math.Abs(point.Longitude) <= 180 && Math.Abs(point.Latitude) <= 90))
            return Location.Outside;
        var coordinate = new Coordinate(point.Longitude, point.Latitude);
        var found = _index.Query(new Envelope(coordinate))
            .Select(shape => (shape.Commune, At: shape.Locate(coordinate)))
            .Where(answer => answer.At != NetTopologySuite.Geometries.Location.Exterior)
            .OrderBy(answer => answer.Commune, Geography.ById)
            .ToList();
        return found.Count == 0
            ? Location.Outside
            : new Location(found[0].Commune, _geography.Above(found[0].Commune),
                found.Any(answer => answer.At == NetTopologySuite.Geometries.Location.Boundary));
    }

    /// <summary>
    /// A point in no known commune and so far from a commune that it cannot be of it, such as 0;0, one with longitude
    /// and latitude exchanged, or that of a seat in Paris: no commune reaches half as far. False where nothing is known
    /// to compare it with.
    /// </summary>
    public bool IsAstray(GeoPoint point, TerritoryId commune) =>
        InteriorPoint(commune) is { } home && point.DistanceMetersTo(home) > AstrayMeters
        && Locate(point).Commune is null;

    /// <summary>
    /// A point inside a commune, always the same: of its outline, else the one that is known of it; an arrondissement
    /// municipal without any has that of its commune. Null where none is known.
    /// </summary>
    public GeoPoint? InteriorPoint(TerritoryId commune) =>
        _shapes.TryGetValue(commune, out var shape) ? shape.InteriorPoint.Value
        : _points.TryGetValue(commune, out var point) ? point
        : commune.Kind == TerritoryKind.ArrondissementMunicipal
            && _geography.MutualCover(commune) is [var whole] ? InteriorPoint(whole)
        : null;

    /// <summary>
    /// The outline of a commune; for a wider territory the union of those of its communes that have one. Null when
    /// none has.
    /// </summary>
    public Geometry? OutlineOf(TerritoryId id)
    {
        if (_shapes.TryGetValue(id, out var shape))
            return shape.Outline;
        return _geography.Find(id) is null
            ? null
            : _unions.GetOrAdd(id, each => new Lazy<Geometry?>(() => Union(each))).Value;
    }

    private Geometry? Union(TerritoryId id)
    {
        var isWider = id.Kind is not (TerritoryKind.Commune or TerritoryKind.ArrondissementMunicipal);
        var parts = isWider ? _geography.CommunesOf(id) : _geography.MutualCover(id);
        return UnaryUnionOp.Union(parts.Where(_shapes.ContainsKey).Select(part => _shapes[part].Outline));
    }

    private sealed class Shape
    {
        private readonly Lazy<IndexedPointInAreaLocator> _points;

        public Shape(TerritoryId commune, IReadOnlyList<Geometry> outlines)
        {
            Commune = commune;
            Outline = outlines.Count == 1 ? outlines[0] : UnaryUnionOp.Union(outlines);
            _points = new(() => new IndexedPointInAreaLocator(Outline));
            InteriorPoint = new(() => new GeoPoint(Outline.InteriorPoint.X, Outline.InteriorPoint.Y));
        }

        public TerritoryId Commune { get; }

        public Geometry Outline { get; }

        public Lazy<GeoPoint> InteriorPoint { get; }

        public NetTopologySuite.Geometries.Location Locate(Coordinate coordinate) => _points.Value.Locate(coordinate);
    }
}
