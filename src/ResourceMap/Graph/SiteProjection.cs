using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>From the facet <c>sites</c> to places in today's geography.</summary>
internal sealed class SiteProjection(Geography geography, TerritoryLocator locator)
{
    private readonly ConcurrentDictionary<TerritoryId, List<TerritoryId>> _collectivites = [];

    public IReadOnlyList<Site> Of(ResolvedFacet sites) =>
        sites.Value.Items().Select(site => Of(site, sites.RecordId)).ToList();

    private Site Of(JsonNode site, EntityId record)
    {
        var key = site.Text("key")!;
        var declared = Commune(site.Text("commune"));
        var stated = Point(site);
        var found = stated is { } point ? locator.Locate(point).Commune : null;
        var interior = stated is null && declared is { } commune ? locator.InteriorPoint(commune) : null;
        return new Site(
            PublicId.OfSite(record, key), key, site.Text("address"), declared, found, stated ?? interior,
            interior is null ? Precision(site, stated) : PointPrecision.Commune, site.Text("hours"))
        {
            CommunePoint = (declared ?? found) is { } held ? locator.InteriorPoint(held) : null,
            Collectivites = (declared ?? found) is { } place ? _collectivites.GetOrAdd(place, Collectivites) : [],
        };
    }

    /// <summary>A former commune that is today one of several is unknown: the address still names it.</summary>
    private TerritoryId? Commune(string? code) =>
        code is not null && geography.Heirs(TerritoryId.Commune(code)) is [var heir] ? heir : null;

    private List<TerritoryId> Collectivites(TerritoryId commune) => geography.Above(commune)
        .Where(id => id.Kind is TerritoryKind.Departement or TerritoryKind.Ctcd)
        .ToList();

    private static GeoPoint? Point(JsonNode site) =>
        site.Number("longitude") is { } longitude && site.Number("latitude") is { } latitude
            ? new GeoPoint(longitude, latitude)
            : null;

    private static PointPrecision Precision(JsonNode site, GeoPoint? point) =>
        point is null ? PointPrecision.Unknown : site.Text("precision") switch
        {
            "ADDRESS" => PointPrecision.Address,
            "STREET" => PointPrecision.Street,
            "COMMUNE" => PointPrecision.Commune,
            null => PointPrecision.Unknown,
            var word => throw new InvalidDataException($"'{word}' is no precision of a point."),
        };
}
