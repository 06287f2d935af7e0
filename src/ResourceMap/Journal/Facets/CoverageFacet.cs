using System.Text.Json.Nodes;
using ResourceMap.Coverage;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Journal.Facets;

/// <summary>Where a service goes to people.</summary>
/// <param name="Area">Declared, with territories as the source names them; one part at least is included.</param>
public sealed record CoverageFacet(ServiceArea Area) : Facet(FacetNames.Coverage)
{
    public override JsonNode Write() => Shapes.Known(
        ("include", new JsonArray([.. Area.Include.Select(Write)])),
        ("exclude", Area.Exclude.Count > 0 ? new JsonArray([.. Area.Exclude.Select(Write)]) : null));

    internal static CoverageFacet? Read(Fields facets) => facets.Object(FacetNames.Coverage, coverage =>
    {
        var include = coverage.At("include")?.Items(Read) ?? [];
        var exclude = coverage.At("exclude")?.Items(Read) ?? [];
        if (include.Count == 0)
            coverage.Refuse(RefusalCode.FieldMissing, "include", "ne nomme aucune partie");
        return new CoverageFacet(new ServiceArea(CoverageBasis.Declared, include, exclude));
    });

    private static JsonNode Write(AreaPart part) => part switch
    {
        AreaPart.Whole whole => JsonValue.Create(whole.Territory.Value),
        AreaPart.Common common => new JsonObject { ["all"] = Shapes.Written(common.Territories) },
        AreaPart.Circle circle => new JsonObject
        {
            ["center"] = new JsonArray(circle.Center.Longitude, circle.Center.Latitude),
            ["radiusMeters"] = circle.RadiusMeters,
        },
        AreaPart.Drawn drawn => new JsonObject { ["polygon"] = GeoJsonArea.Write(drawn.Outline) },
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>What is refused gives a part all the same: the whole payload is refused with it.</summary>
    private static AreaPart Read(Stated part) => part.Node switch
    {
        JsonObject common when common.ContainsKey("all") => part.Object(Common)!,
        JsonObject circle when circle.ContainsKey("center") => part.Object(Circle)!,
        JsonObject drawn when drawn.ContainsKey("polygon") => part.Object<AreaPart.Drawn>(Drawn!)!,
        JsonObject => part.Refuse<AreaPart>("un objet all, center ou polygon")!,
        _ => new AreaPart.Whole(part.Read(Shapes.Territory)),
    };

    private static AreaPart.Common Common(Fields common)
    {
        var territories = common.List("all", Shapes.Territory) ?? [];
        if (territories.Count == 0)
            common.Refuse(RefusalCode.FieldMissing, "all", "ne nomme aucun territoire");
        return new AreaPart.Common(territories);
    }

    private static AreaPart.Circle Circle(Fields circle)
    {
        circle.Require("center", "radiusMeters");
        return new AreaPart.Circle(
            circle.Value("center", Shapes.Point) ?? default, circle.Value("radiusMeters", Shapes.Radius) ?? 0);
    }

    private static AreaPart.Drawn? Drawn(Fields drawn)
    {
        if (drawn.At("polygon") is not { } polygon)
        {
            drawn.Require("polygon");
            return null;
        }

        if (!JsonText.TryCopy(polygon.Node, out var geometry))
            return polygon.Refuse<AreaPart.Drawn>("une géométrie");
        var reading = GeoJsonArea.Read(geometry);
        if (reading.IsRead)
            return new AreaPart.Drawn(reading.Value);
        drawn.Refuse(RefusalCode.ValidationFailed, "polygon", $": {reading.Refusals[0].Sentence}");
        return null;
    }
}
