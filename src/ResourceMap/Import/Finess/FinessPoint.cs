using System.Globalization;
using ResourceMap.Refusals;
using ResourceMap.Territories;
using static System.FormattableString;

namespace ResourceMap.Import.Finess;

/// <summary>What a <c>geolocalisation</c> row says: a point, or why there is none.</summary>
/// <param name="Precision">Null unknown, and without a point.</param>
/// <param name="Remark">In French; null when there is nothing to say.</param>
internal sealed record FinessPoint(GeoPoint? Point, PointPrecision? Precision, string? Remark)
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static FinessPoint Unknown { get; } = new(null, null, null);

    /// <summary>Blank coordinates are unknown, without a remark.</summary>
    public static FinessPoint Read(FinessLine line)
    {
        if (line[3].Length == 0 && line[4].Length == 0)
            return Unknown;
        if (Coordinate(line[3]) is not { } x || Coordinate(line[4]) is not { } y)
            return Unknown with { Remark = $"coordonnées « {Echo.Cut(line[3])};{Echo.Cut(line[4])} » illisibles" };
        var source = line[5].Split(',');
        var wording = source.Length < 5 ? "" : source[^1].Trim();
        return wording.Length == 0
            ? Unknown with { Remark = "coordonnées sans projection" }
            : Project(x, y, wording, PrecisionOf(source));
    }

    private static FinessPoint Project(double x, double y, string wording, PointPrecision? precision) =>
        MapProjections.ToWgs84(x, y, wording) is { } point
            ? new FinessPoint(point, precision, null)
            : Unknown with
            {
                Remark = Invariant($"point {x};{y} hors de la projection « {Echo.Cut(wording)} », ou inconnue"),
            };

    private static double? Coordinate(string value) =>
        double.TryParse(value, Decimal, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>See README.md for where this table comes from.</summary>
    private static PointPrecision? PrecisionOf(string[] source) => (source[0].Trim(), source[3].Trim()) switch
    {
        (_, var geocoder) when geocoder.StartsWith("ADMIN-EXPRESS", StringComparison.Ordinal) => PointPrecision.Commune,
        ("1", _) => PointPrecision.Address,
        ("2", _) => PointPrecision.Street,
        _ => null,
    };
}
