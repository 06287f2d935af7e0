using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Graph;

/// <summary>
/// Who is a candidate. Whatever index an engine keeps, it answers with exactly the services that this rule accepts.
/// Excluded and drawn areas are judged by the core: here a drawn area counts by its box, an exclusion not at all.
/// </summary>
public static class CandidateRule
{
    public static bool Accepts(Service service, CandidateQuery query) =>
        service.WithdrawnOn is null
        && (service.InScope || query.IncludeOutOfScope)
        && (query.Fictional is null || service.Fictional == query.Fictional)
        && (query.Needs.Count == 0 || MayAnswer(service, query))
        && MayReach(service, query);

    /// <summary>Loops, here and below, since every candidate of every question comes by here.</summary>
    private static bool MayAnswer(Service service, CandidateQuery query)
    {
        foreach (var need in service.Needs)
        {
            if (query.Needs.Contains(need.Code))
                return true;
        }

        foreach (var offer in service.Offers)
        {
            if (offer.Needs is { } needs && needs.Any(query.Needs.Contains))
                return true;
        }

        return false;
    }

    private static bool MayReach(Service service, CandidateQuery query)
    {
        foreach (var place in query.Places)
        {
            foreach (var offer in service.Offers)
            {
                if (MayReach(service, offer, place, query))
                    return true;
            }
        }

        return false;
    }

    private static bool MayReach(Service service, Offer offer, Place place, CandidateQuery query) => offer.Reach switch
    {
        var reach when reach.IsByArea() => service.Area.Include.Count == 0
            ? service.SitesOf(offer).Any(site => site.IsInCollectiviteOf(place))
            : service.Area.Include.Any(part => MayHold(part, service, place)),
        Reach.Heberge => service.SitesOf(offer).Any(site => IsNear(site, place, query.HostsWithinMeters)),
        _ => service.SitesOf(offer).Any(site => IsNear(site, place, query.ReceivesWithinMeters)),
    };

    private static bool MayHold(AreaPart part, Service service, Place place) => part switch
    {
        AreaPart.Whole whole => place.Territories.Contains(whole.Territory),
        AreaPart.Common common => common.Territories.All(place.Territories.Contains),
        _ when place.Point is null => service.Sites.Any(site => site.IsInCollectiviteOf(place)),
        AreaPart.Circle circle => circle.Center.DistanceMetersTo(place.Point.Value) <= circle.RadiusMeters,
        AreaPart.Drawn drawn => drawn.Outline.EnvelopeInternal.Contains(
            place.Point.Value.Longitude, place.Point.Value.Latitude),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>By distance; where one of the points is unknown, by the collectivité.</summary>
    private static bool IsNear(Site site, Place place, double withinMeters) =>
        site.TravelPoint is { } point && place.Point is { } from
            ? from.DistanceMetersTo(point) <= withinMeters
            : site.IsInCollectiviteOf(place);
}
