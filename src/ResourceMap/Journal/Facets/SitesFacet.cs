using System.Text.Json.Nodes;
using ResourceMap.Territories;

namespace ResourceMap.Journal.Facets;

public sealed record SitesFacet(IReadOnlyList<StatedSite> Items) : Facet(FacetNames.Sites)
{
    public override JsonNode Write() => new JsonArray([.. Items.Select(item => item.Write())]);

    internal static SitesFacet Read(Fields facets) =>
        new(facets.Keyed(FacetNames.Sites, StatedSite.Read, site => site.Key));
}

/// <summary>A place as a source states it; all but the key may be unknown.</summary>
public sealed record StatedSite(string Key)
{
    public string? Address { get; init; }

    /// <summary>By the code that the source gives, of whatever year.</summary>
    public TerritoryId? Commune { get; init; }

    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    public PointPrecision? Precision { get; init; }

    /// <summary>In OSM <c>opening_hours</c>.</summary>
    public string? Hours { get; init; }

    /// <summary>Null without one of its halves.</summary>
    public GeoPoint? Point => Longitude is { } east && Latitude is { } north ? new GeoPoint(east, north) : null;

    internal JsonObject Write() => Shapes.Known(
        ("key", Key), ("address", Address), ("commune", Commune?.Code), ("longitude", Longitude),
        ("latitude", Latitude), ("precision", Words.Precision.Write(Precision)), ("hours", Hours));

    internal static StatedSite Read(Fields site)
    {
        site.Require("key");
        return new StatedSite(site.Text("key", Shapes.FilledText) ?? "")
        {
            Address = site.Text("address"),
            Commune = site.Value("commune", Shapes.Commune),
            Longitude = site.Value("longitude", Shapes.Longitude),
            Latitude = site.Value("latitude", Shapes.Latitude),
            Precision = site.Value("precision", Words.Precision.Shape),
            Hours = site.Text("hours"),
        };
    }
}
