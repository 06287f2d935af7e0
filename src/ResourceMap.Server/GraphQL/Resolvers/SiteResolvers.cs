using ResourceMap.Catalog;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>A site with the service that is found there.</summary>
internal sealed record ServiceSite(Service Service, Site Site)
{
    public EntityId Id => Site.Id;

    public string? Address => Site.Address;

    public GeoPoint? Point => Site.Point;

    public PointPrecision Precision => Site.Precision;

    public string? Hours => Site.Hours;
}

[Resolves("ServiceAtSite", typeof(ServiceSite))]
internal static class SiteResolvers
{
    public static Territory? DeclaredCommune([Source] ServiceSite at, [Given] ReferenceData reference) =>
        reference.Territory(at.Site.DeclaredCommune);

    public static Territory? FoundCommune([Source] ServiceSite at, [Given] ReferenceData reference) =>
        reference.Territory(at.Site.FoundCommune);
}
