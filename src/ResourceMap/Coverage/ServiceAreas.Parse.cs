using System.Text.Json;
using System.Text.Json.Nodes;
using ResourceMap.Territories;

namespace ResourceMap.Coverage;

/// <summary>The area of a coverage facet, or everything that is wrong with it, in French.</summary>
/// <param name="Area">Null when there are faults.</param>
public sealed record AreaReading(ServiceArea? Area, IReadOnlyList<string> Faults);

public static partial class ServiceAreas
{
    /// <summary>
    /// Reads the coverage facet of docs/payload.md. A null facet is an undeclared area. Codes are not looked up.
    /// </summary>
    public static AreaReading Parse(JsonNode? coverage)
    {
        if (coverage is null)
            return new(ServiceArea.Undeclared, []);
        if (coverage is not JsonObject facet)
            return new(null, ["coverage : un objet include, exclude est attendu"]);
        var faults = facet.Select(field => field.Key).Where(key => key is not ("include" or "exclude"))
            .Select(key => $"coverage : champ « {key} » inconnu").ToList();
        var include = ParseParts(facet, "include", faults);
        var exclude = ParseParts(facet, "exclude", faults);
        if (include.Count == 0 && faults.Count == 0)
            faults.Add("coverage.include : au moins une partie est attendue");
        return faults.Count > 0 ? new(null, faults) : new(new(CoverageBasis.Declared, include, exclude), []);
    }

    private static List<AreaPart> ParseParts(JsonObject facet, string name, List<string> faults)
    {
        if (facet[name] is not { } field)
            return [];
        if (field is not JsonArray array)
        {
            faults.Add($"coverage.{name} : une liste est attendue");
            return [];
        }

        var parts = new List<AreaPart>();
        for (var index = 0; index < array.Count; index++)
        {
            if (ParsePart(array[index], out var fault) is { } part)
                parts.Add(part);
            else
                faults.Add($"coverage.{name}[{index}] : {fault}");
        }

        return parts;
    }

    private static AreaPart? ParsePart(JsonNode? node, out string? fault)
    {
        fault = null;
        switch (node)
        {
            case JsonValue when ParseTerritory(node) is { } id:
                return new AreaPart.Whole(id);
            case JsonObject { Count: 1 } common when common["all"] is JsonArray { Count: > 0 } all:
                return ParseCommon(all, out fault);
            case JsonObject { Count: 2 } circle when circle["center"] is JsonArray { Count: 2 } center:
                return ParseCircle(center, circle["radiusMeters"], out fault);
            case JsonObject { Count: 1 } drawn when drawn["polygon"] is { } polygon:
                var geometry = JsonSerializer.SerializeToElement(polygon);
                return GeoJsonArea.TryRead(geometry, out var area, out fault) ? new AreaPart.Drawn(area) : null;
            default:
                fault = $"{node?.ToJsonString() ?? "null"} n'est ni un territoire, ni all, center, polygon";
                return null;
        }
    }

    private static AreaPart.Common? ParseCommon(JsonArray all, out string? fault)
    {
        var ids = all.Select(ParseTerritory).ToList();
        fault = ids.Contains(null) ? $"{all.ToJsonString()} n'est pas une liste de territoires" : null;
        return fault is null ? new([.. ids.Select(id => id!.Value)]) : null;
    }

    private static AreaPart.Circle? ParseCircle(JsonArray center, JsonNode? radius, out string? fault)
    {
        fault = "un centre [longitude, latitude] en WGS84 et radiusMeters positif sont attendus";
        if (Number(center[0]) is not (>= -180 and <= 180) || Number(center[1]) is not (>= -90 and <= 90)
            || Number(radius) is not (> 0 and < double.PositiveInfinity))
            return null;
        fault = null;
        return new(new GeoPoint(Number(center[0])!.Value, Number(center[1])!.Value), Number(radius)!.Value);
    }

    private static TerritoryId? ParseTerritory(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && TerritoryId.TryParse(text, out var id)
            ? id
            : null;

    private static double? Number(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number ? node.Deserialize<double>() : null;
}
