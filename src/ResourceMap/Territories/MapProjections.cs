using System.Text.RegularExpressions;
using NetTopologySuite.Geometries;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace ResourceMap.Territories;

/// <summary>The projections of French files, in the wordings that FINESS uses or used.</summary>
public static partial class MapProjections
{
    private const string Lambert93 =
        """
        PROJCS["RGF93 / Lambert-93",GEOGCS["RGF93",DATUM["Reseau_Geodesique_Francais_1993",
        SPHEROID["GRS 1980",6378137,298.257222101],TOWGS84[0,0,0,0,0,0,0]],PRIMEM["Greenwich",0],
        UNIT["degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic_2SP"],
        PARAMETER["standard_parallel_1",49],PARAMETER["standard_parallel_2",44],PARAMETER["latitude_of_origin",46.5],
        PARAMETER["central_meridian",3],PARAMETER["false_easting",700000],PARAMETER["false_northing",6600000],
        UNIT["metre",1]]
        """;

    // All of them rest on WGS84 to within a centimetre, so one UTM per zone serves every local name.
    private static readonly MapProjection[] All =
    [
        new("2154", "L93", new CoordinateSystemFactory().CreateFromWkt(Lambert93), new Envelope(-9, 11, 41, 52)),
        new("5490", "20N", ProjectedCoordinateSystem.WGS84_UTM(20, true), new Envelope(-64, -60, 14, 19)),
        new("32621", "21N", ProjectedCoordinateSystem.WGS84_UTM(21, true), new Envelope(-57.5, -55, 43, 48)),
        new("2972", "22N", ProjectedCoordinateSystem.WGS84_UTM(22, true), new Envelope(-55, -51, 2, 9)),
        new("4471", "38S", ProjectedCoordinateSystem.WGS84_UTM(38, false), new Envelope(43, 47, -15, -11)),
        new("2975", "40S", ProjectedCoordinateSystem.WGS84_UTM(40, false), new Envelope(54, 57, -22, -20)),
    ];

    /// <summary>
    /// To WGS84 from metres in the projection that a file names (<c>LAMBERT_93</c>, <c>UTM_N20</c>,
    /// <c>EPSG:2975 RGR92/UTM 40S</c>, <c>WGS84/UTM zone 21N</c>…). Null when the wording is not known, or when the
    /// result is no place where that projection is used. The coordinates are easting, then northing.
    /// </summary>
    public static GeoPoint? ToWgs84(double x, double y, string wording)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y) || Find(wording) is not { } projection)
            return null;
        var (longitude, latitude) = projection.ToWgs84.Transform(x, y);
        return projection.Area.Contains(longitude, latitude) ? new GeoPoint(longitude, latitude) : null;
    }

    private static MapProjection? Find(string wording)
    {
        if (Epsg().Match(wording) is { Success: true } epsg)
            return Array.Find(All, each => each.Epsg == epsg.Groups[1].Value);
        if (Lambert().IsMatch(wording))
            return All[0];
        var utm = Utm().Match(wording);
        var hemisphere = utm.Groups["before"].Value + utm.Groups["after"].Value;
        var zone = utm.Groups["zone"].Value + hemisphere.ToUpperInvariant();
        return Array.Find(All, each => each.Zone == zone);
    }

    [GeneratedRegex(@"EPSG\s*:\s*(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Epsg();

    [GeneratedRegex(@"LAMBERT[\s_-]*93", RegexOptions.IgnoreCase)]
    private static partial Regex Lambert();

    [GeneratedRegex(@"UTM[\s_]*(zone\s*)?(?<before>[NS]?)(?<zone>\d{2})(?<after>[NS]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Utm();

    private sealed class MapProjection(string epsg, string zone, CoordinateSystem system, Envelope area)
    {
        public string Epsg { get; } = epsg;

        public string Zone { get; } = zone;

        public Envelope Area { get; } = area;

        public MathTransform ToWgs84 { get; } = new CoordinateTransformationFactory()
            .CreateFromCoordinateSystems(system, GeographicCoordinateSystem.WGS84).MathTransform;
    }
}
