using ResourceMap.Catalog;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>
/// What may leave the port of a service whose address is sensitive (practice-C19): the communes of its sites, neither
/// point nor address, so that no question about distance can find it. A distance shown for it is that of the
/// commune's interior point. Engines keep nothing more than this.
/// </summary>
public static class WithoutAddress
{
    public static Service Of(Service service) => service.Visibility == Visibility.Sensitive
        ? service with
        {
            // A number leads to the address in a public register.
            Identifiers = [],
            Sites = service.Sites
                .Select(site => site with { Address = null, Point = null, Precision = PointPrecision.Unknown })
                .ToList(),
        }
        : service;
}
