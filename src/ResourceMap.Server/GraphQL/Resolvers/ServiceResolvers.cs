using GraphQL;
using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

[Resolves("Service", typeof(Service))]
internal static class ServiceResolvers
{
    public static CodeEntry Kind([FromSource] Service service, [FromServices] IReferenceData reference) =>
        reference.Current.Entry(service.Kind) with { Label = service.KindLabel };

    public static IReadOnlyList<CodeEntry> Missions(
        [FromSource] Service service, [FromServices] IReferenceData reference) =>
        reference.Current.Entries(reference.Current.Nomenclature.ProfileOf(service.Kind)?.Missions);

    public static CodeEntry? Sector([FromSource] Service service, [FromServices] IReferenceData reference) =>
        reference.Current.Nomenclature.ProfileOf(service.Kind)?.Sector is { } sector
            ? reference.Current.Entry(sector)
            : null;

    public static IDataLoaderResult<Actor?>? Actor([FromSource] Service service, [FromServices] ActorById actors) =>
        service.Actor is { } actor ? actors.Load(actor) : null;

    public static IReadOnlyList<Carrier> Carriers([FromSource] Service service) =>
        [.. service.Carriers.Select(id => new Carrier(id))];

    /// <summary>
    /// The centre of a circle, or what a drawn area surrounds, may be a sensitive address (practice-C19).
    /// </summary>
    public static ServiceArea Area([FromSource] Service service) => service.Visibility == Visibility.Sensitive
        ? service.Area with
        {
            Include = [.. service.Area.Include.Where(part => part is AreaPart.Whole or AreaPart.Common)],
            Exclude = [.. service.Area.Exclude.Where(part => part is AreaPart.Whole or AreaPart.Common)],
        }
        : service.Area;

    public static IReadOnlyList<OfferLine> Offers([FromSource] Service service) =>
        [.. service.Offers.Select(offer => new OfferLine(service, offer))];

    public static IDataLoaderResult<IReadOnlyList<FacetProvenance>> Provenance(
        [FromSource] Service service, [FromServices] ResolvedById resolved) =>
        resolved.Load(service.Id).Then(FacetProvenance.Of);

    public static IDataLoaderResult<IReadOnlyList<FacetConflictView>> Conflicts(
        [FromSource] Service service, [FromServices] ResolvedById resolved) =>
        resolved.Load(service.Id).Then(
            entity => FacetConflictView.Of(entity, service.Visibility == Visibility.Sensitive));
}

[Resolves("ServiceNeed", typeof(ServiceNeed))]
internal static class ServiceNeedResolvers
{
    public static CodeEntry Code([FromSource] ServiceNeed need, [FromServices] IReferenceData reference) =>
        reference.Current.Entry(need.Code);
}

[Resolves("ServiceAtSite", typeof(Site))]
internal static class SiteResolvers
{
    public static Territory? DeclaredCommune([FromSource] Site site, [FromServices] IReferenceData reference) =>
        reference.Current.Territory(site.DeclaredCommune);

    public static Territory? FoundCommune([FromSource] Site site, [FromServices] IReferenceData reference) =>
        reference.Current.Territory(site.FoundCommune);
}

[Resolves("AreaPart", typeof(AreaPart))]
internal static class AreaPartResolvers
{
    public static IReadOnlyList<Territory> Territories(
        [FromSource] AreaPart part, [FromServices] IReferenceData reference) => part switch
        {
            AreaPart.Whole whole => reference.Current.Territories([whole.Territory]),
            AreaPart.Common common => reference.Current.Territories(common.Territories),
            _ => [],
        };

    public static GeoPoint? Center([FromSource] AreaPart part) => (part as AreaPart.Circle)?.Center;

    public static double? RadiusMeters([FromSource] AreaPart part) => (part as AreaPart.Circle)?.RadiusMeters;

    public static NetTopologySuite.Geometries.Geometry? Outline([FromSource] AreaPart part, double? toleranceMeters) =>
        Outlines.Within((part as AreaPart.Drawn)?.Outline, toleranceMeters);
}
