using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Matching;

/// <summary>Which lines of a service reach a place: the candidates (design-5).</summary>
public static class OfferLines
{
    /// <summary>
    /// The lines that may reach the place, once each. A line whose area refuses the place, or that is too far, is none
    /// of them, but where one of these needs judges the way to it otherwise (practice-C21).
    /// </summary>
    public static IEnumerable<OfferLine> Reaching(
        Service service, Place place, double? maxDistanceMeters, IReadOnlyList<Code> needs, MatchRules rules)
    {
        foreach (var offer in service.Offers)
        {
            var reaches = ReachesOf(service, offer, needs, rules);
            if (Reaching(service, offer, reaches, place, maxDistanceMeters, rules) is { } line)
                yield return line;
        }
    }

    /// <summary>By the first of these ways that reaches the place; null when none does.</summary>
    public static OfferLine? Reaching(
        Service service, Offer offer, IReadOnlyList<Reach> reaches, Place place, double? maxDistanceMeters,
        MatchRules rules)
    {
        foreach (var reach in reaches)
        {
            var line = LineOf(service, offer, reach, place, rules);
            if (Reaches(line, place, maxDistanceMeters, rules))
                return line;
        }

        return null;
    }

    private static bool Reaches(OfferLine line, Place place, double? maxDistanceMeters, MatchRules rules) =>
        line.IsByArea
            ? IsCovered(line, place)
            : IsNearEnough(line, place, LimitMeters(line, maxDistanceMeters, rules.Options), rules.Options);

    /// <summary>Its own first; that of the needs where every one that it answers has the same.</summary>
    private static IReadOnlyList<Reach> ReachesOf(
        Service service, Offer offer, IReadOnlyList<Code> needs, MatchRules rules)
    {
        if (needs.Count == 0)
            return [offer.Reach];
        var ofNeeds = needs.Select(need => NeedAnswers.Of(service, offer, need, rules.Nomenclature))
            .Where(answers => answers.IsAnswered).Select(answers => answers.Reach ?? offer.Reach).Distinct().ToList();
        return ofNeeds is [var only] ? [only] : [.. ofNeeds.Prepend(offer.Reach).Distinct()];
    }

    /// <summary>
    /// Of a line that may reach the place: whether its area accepts it, or the way is known to be short enough.
    /// </summary>
    public static bool IsKnownToReach(OfferLine line, MatchOptions options) => line.Coverage is { } coverage
        ? coverage.Accepts
        : IsWithin(line.Travel, LimitMeters(line, null, options), options) == true;

    /// <summary>How far the person and the offer may be apart.</summary>
    public static double LimitMeters(OfferLine line, double? maxDistanceMeters, MatchOptions options) =>
        maxDistanceMeters
        ?? (line.Reach == Reach.Heberge ? options.HostsWithinMeters : options.ReceivesWithinMeters);

    /// <summary>Null when the distance, or the precision of a point near the limit, does not tell.</summary>
    public static bool? IsWithin(Travel travel, double limitMeters, MatchOptions options) =>
        travel.DistanceMeters is not { } meters ? null
        : travel.IsExact || Math.Abs(meters - limitMeters) > options.CommunePointMarginMeters ? meters <= limitMeters
        : null;

    private static OfferLine LineOf(Service service, Offer offer, Reach reach, Place place, MatchRules rules) => new(
        service,
        offer,
        rules.Nomenclature.ProfileOf(service.Kind),
        reach,
        reach.IsByArea() ? VerdictOn(service, place, rules) : null,
        TravelTo(service, offer, place));

    /// <summary>
    /// The distance to the centre of a drawn area would give a sensitive address away (practice-C19).
    /// </summary>
    private static Verdict VerdictOn(Service service, Place place, MatchRules rules)
    {
        var verdict = ServiceAreas.Judge(service.Area, place, rules.NameOf);
        return service.Visibility == Visibility.Sensitive && verdict is { Accepts: true, Territory: null }
            ? verdict with { Reason = "Zone d'intervention déclarée." }
            : verdict;
    }

    private static Travel TravelTo(Service service, Offer offer, Place place)
    {
        var nearest = service.SitesOf(offer)
            .Select(site => (Site: site, Meters: Distance(site.TravelPoint, place)))
            .OrderBy(way => way.Meters ?? double.MaxValue).ThenBy(way => way.Site.Id)
            .FirstOrDefault();
        var isExact = nearest.Site is { Point: not null, Precision: PointPrecision.Street or PointPrecision.Address }
            && place.Precision is PointPrecision.Street or PointPrecision.Address;
        return new Travel(nearest.Meters, isExact, nearest.Site);
    }

    private static double? Distance(GeoPoint? point, Place place) =>
        point is { } there && place.Point is { } here ? here.DistanceMetersTo(there) : null;

    private static bool IsCovered(OfferLine line, Place place) => line.Coverage switch
    {
        { Basis: CoverageBasis.Undeclared } => HasSiteInCollectivite(line, place),
        { Accepts: true } or { IsUnknown: true } => true,
        _ => false,
    };

    private static bool IsNearEnough(OfferLine line, Place place, double limitMeters, MatchOptions options) =>
        line.Travel.DistanceMeters is null
            ? HasSiteInCollectivite(line, place)
            : IsWithin(line.Travel, limitMeters, options) ?? true;

    private static bool HasSiteInCollectivite(OfferLine line, Place place) =>
        line.Service.SitesOf(line.Offer).Any(site => site.IsInCollectiviteOf(place));
}
