using System.Collections.Concurrent;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>From the facet <c>sites</c> to places in today's geography.</summary>
internal sealed class SiteProjection(Geography geography, TerritoryLocator locator)
{
    private readonly ConcurrentDictionary<TerritoryId, List<TerritoryId>> _collectivites = [];

    public IReadOnlyList<Site> Of(ResolvedEntity entity) =>
        entity.Facets.GetValueOrDefault(FacetNames.Sites) is { Value: SitesFacet sites, RecordId: var record }
            ? [.. sites.Items.Select(site => Of(site, record))]
            : [];

    /// <summary>
    /// A former commune that is today one of several is unknown: the address still names it. A point that lies nowhere
    /// near the commune is none (<see cref="TerritoryLocator.IsAstray"/>).
    /// </summary>
    private Site Of(StatedSite site, EntityId record)
    {
        var declared = site.Commune is { } code && geography.Heirs(code) is [var heir] ? heir : (TerritoryId?)null;
        var stated = site.Point is { } given && !(declared is { } home && locator.IsAstray(given, home))
            ? given
            : (GeoPoint?)null;
        var found = stated is { } point ? locator.Locate(point).Commune : null;
        var interior = stated is null && declared is { } commune ? locator.InteriorPoint(commune) : null;
        return new Site(
            PublicId.OfSite(record, site.Key), site.Key, site.Address, declared, found, stated ?? interior,
            interior is not null ? PointPrecision.Commune
                : stated is null ? PointPrecision.Unknown
                : site.Precision ?? PointPrecision.Unknown,
            site.Hours)
        {
            CommunePoint = (declared ?? found) is { } held ? locator.InteriorPoint(held) : null,
            Collectivites = (declared ?? found) is { } place ? _collectivites.GetOrAdd(place, Collectivites) : [],
        };
    }

    private List<TerritoryId> Collectivites(TerritoryId commune) => geography.Above(commune)
        .Where(id => id.Kind is TerritoryKind.Departement or TerritoryKind.Ctcd)
        .ToList();
}
