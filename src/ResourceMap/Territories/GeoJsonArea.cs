using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using ResourceMap.Refusals;

namespace ResourceMap.Territories;

/// <summary>
/// A Polygon or MultiPolygon of GeoJSON. What the usual readers let pass is refused here: positions that are no place
/// on Earth, open rings, shapes that cross themselves.
/// </summary>
public static class GeoJsonArea
{
    private const int RingPositionsMin = 4;

    /// <summary>The sentence of a refusal is meant to follow the place of the geometry, and has no full stop.</summary>
    public static Reading<Geometry> Read(JsonElement geometry)
    {
        var reader = new Reader();
        var area = reader.Area(geometry);
        return area is null || (reader.Fault ?? FaultOf(area)) is not null
            ? new Refusal(RefusalCode.ValidationFailed, reader.Fault ?? FaultOf(area!)!)
            : area;
    }

    /// <param name="area">A Polygon or MultiPolygon.</param>
    public static JsonObject Write(Geometry area) => area switch
    {
        Polygon polygon => new() { ["type"] = "Polygon", ["coordinates"] = Rings(polygon) },
        MultiPolygon parts => new()
        {
            ["type"] = "MultiPolygon",
            ["coordinates"] = new JsonArray([.. parts.Geometries.Cast<Polygon>().Select(Rings)]),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(area)),
    };

    private static JsonArray Rings(Polygon polygon) =>
    [
        .. polygon.Holes.Prepend(polygon.Shell).Select(ring => new JsonArray(
            [.. ring.Coordinates.Select(position => new JsonArray(position.X, position.Y))])),
    ];

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

    /// <summary>Null for what cannot be read; the first fault is kept.</summary>
    private sealed class Reader
    {
        public string? Fault { get; private set; }

        public Geometry? Area(JsonElement geometry)
        {
            if (geometry.ValueKind != JsonValueKind.Object)
                return Fail<Geometry>("géométrie absente");
            var type = geometry.TryGetProperty("type", out var word) ? word.ToString() : "";
            geometry.TryGetProperty("coordinates", out var coordinates);
            return type switch
            {
                "Polygon" => ReadPolygon(coordinates),
                "MultiPolygon" => Each(coordinates, ReadPolygon) is { } polygons ? new MultiPolygon(polygons) : null,
                _ => Fail<Geometry>(
                    $"géométrie de type « {Echo.Cut(type)} » au lieu de Polygon ou MultiPolygon"),
            };
        }

        private Polygon? ReadPolygon(JsonElement rings) => Each(rings, Ring) switch
        {
            null => null,
            [] => Fail<Polygon>("polygone sans contour"),
            [var shell, .. var holes] => new Polygon(shell, holes),
        };

        private LinearRing? Ring(JsonElement positions)
        {
            if (Each(positions, Position) is not { } read)
                return null;
            if (read.Length < RingPositionsMin)
                return Fail<LinearRing>($"anneau de {read.Length} positions, il en faut {RingPositionsMin}");
            return read[0].Equals2D(read[^1]) ? new LinearRing(read) : Fail<LinearRing>("anneau non fermé");
        }

        private Coordinate? Position(JsonElement position)
        {
            if (position.ValueKind != JsonValueKind.Array)
                return Fail<Coordinate>("coordonnées absentes ou mal imbriquées");
            if (position.GetArrayLength() < 2)
                return Fail<Coordinate>("position sans longitude ou latitude");
            if (Number(position[0]) is not { } longitude || Number(position[1]) is not { } latitude)
                return Fail<Coordinate>("coordonnée qui n'est pas un nombre");
            return Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
                ? new Coordinate(longitude, latitude)
                : Fail<Coordinate>($"position {Written(longitude, latitude)} hors de WGS84");
        }

        private static double? Number(JsonElement number) =>
            number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) ? value : null;

        private T[]? Each<T>(JsonElement items, Func<JsonElement, T?> read)
            where T : class
        {
            if (items.ValueKind != JsonValueKind.Array)
                return Fail<T[]>("coordonnées absentes ou mal imbriquées");
            var all = new T[items.GetArrayLength()];
            var index = 0;
            foreach (var item in items.EnumerateArray())
            {
                if (read(item) is not { } one)
                    return null;
                all[index++] = one;
            }

            return all;
        }

        private T? Fail<T>(string fault)
            where T : class
        {
            Fault = fault;
            return null;
        }
    }
}
