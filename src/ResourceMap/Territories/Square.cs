using System.Globalization;
using NetTopologySuite.Geometries;

namespace ResourceMap.Territories;

/// <summary>A square of a quarter of a degree, the unit by which an engine finds points and areas.</summary>
public readonly record struct Square(int X, int Y)
{
    private const int PerDegree = 4;
    private const int Columns = 360 * PerDegree;
    private const int Rows = 180 * PerDegree;

    /// <summary>What touches more squares than this is not found by them: it is asked about everywhere.</summary>
    public const int CountMax = 1_000;

    /// <summary>So that rounding never leaves out a point on the edge.</summary>
    private const double MarginDegrees = 1e-6;

    /// <summary>Its south-west corner, longitude and latitude in degrees: <c>0.50,47.25</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(double)X / PerDegree - 180:0.00},{(double)Y / PerDegree - 90:0.00}");

    /// <summary>The one that holds the point.</summary>
    public static Square Of(GeoPoint point) => new(Column(point.Longitude), Row(point.Latitude));

    /// <summary>Every square that a circle on the sphere may touch, across poles and the antimeridian.</summary>
    public static IEnumerable<Square> Around(GeoPoint center, double radiusMeters)
    {
        var angle = radiusMeters / GeoPoint.EarthRadiusMeters;
        var height = double.RadiansToDegrees(angle);
        var width = Math.Abs(center.Latitude) + height >= 90
            ? 180
            : double.RadiansToDegrees(
                Math.Asin(Math.Sin(angle) / Math.Cos(double.DegreesToRadians(center.Latitude))));
        return Touching(new Envelope(
            center.Longitude - width, center.Longitude + width, center.Latitude - height, center.Latitude + height));
    }

    /// <summary>Every square that a box in degrees touches, across the antimeridian.</summary>
    public static IEnumerable<Square> Touching(Envelope box)
    {
        var first = (int)Math.Floor((box.MinX - MarginDegrees + 180) * PerDegree);
        var last = (int)Math.Floor((box.MaxX + MarginDegrees + 180) * PerDegree);
        for (var column = first; column <= Math.Min(last, first + Columns - 1); column++)
        {
            for (var row = Row(box.MinY - MarginDegrees); row <= Row(box.MaxY + MarginDegrees); row++)
                yield return new Square(((column % Columns) + Columns) % Columns, row);
        }
    }

    private static int Column(double longitude) => (int)Math.Floor((longitude + 180) * PerDegree) % Columns;

    private static int Row(double latitude) => Math.Clamp((int)Math.Floor((latitude + 90) * PerDegree), 0, Rows - 1);
}
