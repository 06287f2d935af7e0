using GraphQL;
using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>A line with the service it belongs to, which holds its sites.</summary>
internal sealed record OfferLine(Service Service, Offer Offer)
{
    public EntityId Id => Offer.Id;

    public Reach Reach => Offer.Reach;

    public Basis ReachBasis => Offer.ReachBasis;

    public bool? AudiencesClosed => Offer.Audiences?.Closed;

    public int? AgeMinMonths => Offer.AgeMinMonths;

    public int? AgeMaxMonths => Offer.AgeMaxMonths;

    public Capacity? Capacity => Offer.Capacity;

    public Availability? Availability => Offer.Availability;

    public bool? Temporary => Offer.Temporary;

    public bool? SocialAid => Offer.SocialAid;

    public string? Sex => Offer.Sex;

    public IReadOnlyList<ClosedPeriod> Closures => Offer.Closures;

    public IReadOnlyList<Site> Sites => [.. Service.SitesOf(Offer)];
}

[Resolves("Offer", typeof(OfferLine))]
internal static class OfferResolvers
{
    public static CodeEntry? CareMode([FromSource] OfferLine line, [FromServices] IReferenceData reference) =>
        line.Offer.CareMode is { } mode ? reference.Current.Entry(mode) : null;

    public static IReadOnlyList<CodeEntry> Audiences(
        [FromSource] OfferLine line, [FromServices] IReferenceData reference) =>
        reference.Current.Entries(line.Offer.Audiences?.Main);

    public static IReadOnlyList<CodeEntry> AssociatedAudiences(
        [FromSource] OfferLine line, [FromServices] IReferenceData reference) =>
        reference.Current.Entries(line.Offer.Audiences?.Associated);

    public static IReadOnlyList<CodeEntry>? Needs(
        [FromSource] OfferLine line, [FromServices] IReferenceData reference) =>
        line.Offer.Needs is { } needs ? reference.Current.Entries(needs) : null;

    public static IReadOnlyList<CodeEntry> Titles(
        [FromSource] OfferLine line, [FromServices] IReferenceData reference) =>
        reference.Current.Entries(line.Offer.Titles);
}
