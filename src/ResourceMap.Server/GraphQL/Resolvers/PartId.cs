using ResourceMap.Catalog;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>
/// The public id of an offer or a site: its own, then that of its service, since the engines find services.
/// </summary>
internal static class PartId
{
    private const char Seam = '.';

    public static string Of(Service service, EntityId part) => $"{part}{Seam}{service.Id}";

    /// <summary>The service and the part that an id names; without a part the id is that of the entity.</summary>
    public static (EntityId Entity, EntityId? Part) Read(string id) =>
        id.IndexOf(Seam, StringComparison.Ordinal) is > 0 and var seam
            ? (new EntityId(id[(seam + 1)..]), new EntityId(id[..seam]))
            : (new EntityId(id), null);

    /// <summary>The offer or site that an id names; null when its service has none such any more.</summary>
    public static object? In(IReadOnlyDictionary<EntityId, Service> services, string id)
    {
        var (entity, part) = Read(id);
        var service = services.GetValueOrDefault(entity);
        return service?.Offers.FirstOrDefault(offer => offer.Id == part) is { } offer ? new OfferLine(service, offer)
            : service?.Sites.FirstOrDefault(site => site.Id == part) is { } site ? new ServiceSite(service, site)
            : null;
    }
}
