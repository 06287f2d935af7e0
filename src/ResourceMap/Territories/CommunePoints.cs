using System.Globalization;
using ResourceMap.Refusals;

namespace ResourceMap.Territories;

/// <summary>One inner point for each commune, known even where its outline is not.</summary>
/// <param name="Points">By commune or arrondissement municipal in force.</param>
public sealed record CommunePoints(
    IReadOnlyDictionary<TerritoryId, GeoPoint> Points, IReadOnlyList<RejectedRow> Rejected, int RowCount)
{
    /// <summary>What the name of such a file begins with: <c>commune-points-2018.csv.gz</c>.</summary>
    public const string FilePrefix = "commune-points";

    public static bool IsNamed(string file) => file.StartsWith(FilePrefix, StringComparison.Ordinal);

    public static CommunePoints None { get; } = new(new Dictionary<TerritoryId, GeoPoint>(), [], 0);

    /// <summary>
    /// Reads a CSV of <c>code,longitude,latitude</c> (WGS84), plain or gzip, of any vintage. Points of former communes
    /// go to their heir; where several lead to one commune, its own code gives the point, else the lowest code: a
    /// commune nouvelle mostly keeps the code of its chef-lieu. A code that is today one of several is rejected.
    /// Throws <see cref="RefusedException"/> as the files of the COG do.
    /// </summary>
    public static CommunePoints Read(string file, byte[] content, Geography geography)
    {
        var (points, givenBy) = (new Dictionary<TerritoryId, GeoPoint>(), new Dictionary<TerritoryId, string>());
        var rejected = new List<RejectedRow>();
        var rowCount = CogTable.Read(file, content, ',', ["code", "longitude", "latitude"], rejected, (line, fields) =>
        {
            var heirs = geography.Heirs(TerritoryId.Commune(fields[0]));
            if (PointOf(fields[1], fields[2]) is not { } point)
                rejected.Add(new(file, line, $"point « {Echo.Cut(fields[1])},{Echo.Cut(fields[2])} » illisible"));
            else if (heirs is not [var commune])
                rejected.Add(new(file, line, heirs.Count == 0
                    ? $"« {Echo.Cut(fields[0])} » n'est pas le code d'une commune"
                    : $"le code {fields[0]} désigne aujourd'hui l'une de plusieurs communes"));
            else if (!givenBy.TryGetValue(commune, out var other) || IsBefore(fields[0], other, commune))
                (points[commune], givenBy[commune]) = (point, fields[0]);
        });
        return new CommunePoints(points, rejected, rowCount);
    }

    private static bool IsBefore(string code, string other, TerritoryId commune) =>
        other != commune.Code && (code == commune.Code || string.CompareOrdinal(code, other) < 0);

    private static GeoPoint? PointOf(string longitude, string latitude) =>
        Degrees(longitude, 180) is { } east && Degrees(latitude, 90) is { } north ? new GeoPoint(east, north) : null;

    private static double? Degrees(string text, double max) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= max
            ? degrees
            : null;
}
