using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>An offer with the service it belongs to, which holds its sites.</summary>
internal sealed record ServiceOffer(Service Service, Offer Offer)
{
    public EntityId Id => Offer.Id;

    public Reach Reach => Offer.Reach;

    public Basis ReachBasis => Offer.ReachBasis;

    public bool? AudiencesClosed => Offer.Audiences?.Closed;

    public int? AgeMinMonths => Offer.AgeMinMonths;

    public int? AgeMaxMonths => Offer.AgeMax?.Months;

    /// <summary>False where the source says that there is none; null where no source speaks of it.</summary>
    public bool? HasAgeMax => Offer.AgeMax is { } max ? max != UpperAge.NoLimit : null;

    public Capacity? Capacity => Offer.Capacity;

    public Availability? Availability => Offer.Availability;

    public bool? Temporary => Offer.Temporary;

    public bool? SocialAid => Offer.SocialAid;

    public string? Sex => Offer.Sex?.ToString();

    public IReadOnlyList<ClosedPeriod> Closures => Offer.Closures;

    public IReadOnlyList<ServiceSite> Sites =>
        [.. Service.SitesOf(Offer).Select(site => new ServiceSite(Service, site))];
}

[Resolves("Offer", typeof(ServiceOffer))]
internal static class OfferResolvers
{
    public static CodeEntry? CareMode([Source] ServiceOffer of, [Given] ReferenceData reference) =>
        of.Offer.CareMode is { } mode ? reference.Entry(mode) : null;

    public static IReadOnlyList<CodeEntry> Audiences(
        [Source] ServiceOffer of, [Given] ReferenceData reference) =>
        reference.Entries(of.Offer.Audiences?.Main);

    public static IReadOnlyList<CodeEntry> AssociatedAudiences(
        [Source] ServiceOffer of, [Given] ReferenceData reference) =>
        reference.Entries(of.Offer.Audiences?.Associated);

    public static IReadOnlyList<CodeEntry>? Needs(
        [Source] ServiceOffer of, [Given] ReferenceData reference) =>
        of.Offer.Needs is { } needs ? reference.Entries(needs) : null;

    public static IReadOnlyList<CodeEntry> Titles(
        [Source] ServiceOffer of, [Given] ReferenceData reference) =>
        reference.Entries(of.Offer.Titles);
}
