using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace ResourceMap.Territories;

/// <summary>
/// A Polygon or MultiPolygon of GeoJSON. What the usual readers let pass is refused here: positions that are no place
/// on Earth, open rings, shapes that cross themselves.
/// </summary>
public static class GeoJsonArea
{
    private const int RingPositionsMin = 4;

    /// <param name="fault">In French, without a final full stop.</param>
    public static bool TryRead(
        JsonElement geometry, [NotNullWhen(true)] out Geometry? area, [NotNullWhen(false)] out string? fault)
    {
        try
        {
            area = Area(geometry);
            fault = FaultOf(area);
        }
        catch (FormatException refusal)
        {
            area = null;
            fault = refusal.Message;
        }

        return fault is null;
    }

    private static Geometry Area(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object)
            throw new FormatException("géométrie absente");
        var type = geometry.TryGetProperty("type", out var word) ? word.ToString() : "";
        geometry.TryGetProperty("coordinates", out var coordinates);
        return type switch
        {
            "Polygon" => ReadPolygon(coordinates),
            "MultiPolygon" => new MultiPolygon([.. Items(coordinates).Select(ReadPolygon)]),
            _ => throw new FormatException($"géométrie de type « {type} » au lieu de Polygon ou MultiPolygon"),
        };
    }

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var read = Items(rings).Select(Ring).ToArray();
        return read.Length > 0 ? new Polygon(read[0], read[1..]) : throw new FormatException("polygone sans contour");
    }

    private static LinearRing Ring(JsonElement positions)
    {
        var read = Items(positions).Select(Position).ToArray();
        if (read.Length < RingPositionsMin)
            throw new FormatException($"anneau de {read.Length} positions, il en faut {RingPositionsMin}");
        return read[0].Equals2D(read[^1]) ? new LinearRing(read) : throw new FormatException("anneau non fermé");
    }

    private static Coordinate Position(JsonElement position)
    {
        var numbers = Items(position).Take(2).Select(Number).ToArray();
        if (numbers.Length < 2)
            throw new FormatException("position sans longitude ou latitude");
        if (!(Math.Abs(numbers[0]) <= 180 && Math.Abs(numbers[1]) <= 90))
            throw new FormatException($"position {Written(numbers[0], numbers[1])} hors de WGS84");
        return new Coordinate(numbers[0], numbers[1]);
    }

    private static double Number(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value)
            ? value
            : throw new FormatException("coordonnée qui n'est pas un nombre");

    private static JsonElement.ArrayEnumerator Items(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array
            ? element.EnumerateArray()
            : throw new FormatException("coordonnées absentes ou mal imbriquées");

    private static string? FaultOf(Geometry area)
    {
        if (area.IsEmpty)
            return "géométrie vide";
        return new IsValidOp(area).ValidationError?.Coordinate is { } at
            ? $"contour invalide (croisé, confondu ou débordant) près de {Written(at.X, at.Y)}"
            : null;
    }

    private static string Written(double longitude, double latitude) =>
        string.Create(CultureInfo.InvariantCulture, $"({longitude}, {latitude})");
}
