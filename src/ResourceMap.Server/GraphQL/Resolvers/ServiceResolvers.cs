using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

[Resolves("Service", typeof(Service))]
internal static class ServiceResolvers
{
    public static CodeEntry Kind([Source] Service service, [Given] ReferenceData reference) =>
        reference.Entry(service.Kind) with { Label = service.KindLabel };

    public static IReadOnlyList<CodeEntry> Missions(
        [Source] Service service, [Given] ReferenceData reference) =>
        reference.Entries(reference.Nomenclature.ProfileOf(service.Kind)?.Missions);

    public static CodeEntry? Sector([Source] Service service, [Given] ReferenceData reference) =>
        reference.Nomenclature.ProfileOf(service.Kind)?.Sector is { } sector
            ? reference.Entry(sector)
            : null;

    public static IDataLoaderResult<Actor?>? Actor([Source] Service service, [Given] ActorById actors) =>
        service.Actor is { } actor ? actors.Load(actor) : null;

    public static IReadOnlyList<Carrier> Carriers([Source] Service service) =>
        [.. service.Carriers.Select(id => new Carrier(id))];

    /// <summary>
    /// The centre of a circle, or what a drawn area surrounds, may be a sensitive address (practice-C19).
    /// </summary>
    public static ServiceArea Area([Source] Service service) => service.Visibility == Visibility.Sensitive
        ? service.Area with
        {
            Include = [.. service.Area.Include.Where(part => part is AreaPart.Whole or AreaPart.Common)],
            Exclude = [.. service.Area.Exclude.Where(part => part is AreaPart.Whole or AreaPart.Common)],
        }
        : service.Area;

    public static IReadOnlyList<ServiceOffer> Offers([Source] Service service) =>
        [.. service.Offers.Select(offer => new ServiceOffer(service, offer))];

    public static IReadOnlyList<ServiceSite> Sites([Source] Service service) =>
        [.. service.Sites.Select(site => new ServiceSite(service, site))];

    public static IDataLoaderResult<IReadOnlyList<FacetProvenance>> Provenance(
        [Source] Service service, [Given] ResolvedById resolved) =>
        resolved.Load(service.Id).Then(FacetProvenance.Of);

    public static IDataLoaderResult<IReadOnlyList<FacetConflictView>> Conflicts(
        [Source] Service service, [Given] ResolvedById resolved) =>
        resolved.Load(service.Id).Then(
            entity => FacetConflictView.Of(entity, service.Visibility == Visibility.Sensitive));
}

[Resolves("ServiceNeed", typeof(ServiceNeed))]
internal static class ServiceNeedResolvers
{
    public static CodeEntry Code([Source] ServiceNeed need, [Given] ReferenceData reference) =>
        reference.Entry(need.Code);
}
