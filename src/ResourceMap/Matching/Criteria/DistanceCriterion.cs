using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// DISTANCE, as the crow flies, for offers that receive or host (practice-C6, practice-C14). What is known only to the
/// commune is said with "environ" (practice-C25); a sensitive address gives a band only (practice-C19).
/// </summary>
public sealed class DistanceCriterion() : Criterion("DISTANCE", "Distance", Journal.FacetNames.Sites)
{
    private static readonly int[] BandsKilometers = [10, 25, 50, 100, 150];

    /// <summary>What would be said as 0,0 km.</summary>
    private const double NextDoorMeters = 50;

    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        if (line.IsByArea)
            yield break;

        var limit = OfferLines.LimitMeters(line, question.MaxDistanceMeters, rules.Options);
        var outcome = OfferLines.IsWithin(line.Travel, limit, rules.Options) switch
        {
            true => Outcome.Met,
            false => Outcome.NotMet,
            null => Outcome.Unknown,
        };
        yield return Judgement.Hard(
            this, outcome, outcome == Outcome.Unknown ? Basis.Unknown : Basis.Declared,
            Sentence(line, outcome, limit, Here(line, question, rules)),
            expected: $"{French.Kilometers(limit)} au plus", found: Found(line));
    }

    /// <summary>The distance as it may be shown: a band for a sensitive address, null when unknown.</summary>
    private static string? Found(OfferLine line) => line.Travel.DistanceMeters switch
    {
        null => null,
        { } meters when line.Service.Visibility == Visibility.Sensitive =>
            BandsKilometers.FirstOrDefault(band => meters <= band * 1000) is var band and > 0
                ? $"moins de {band} km"
                : "plus de 150 km",
        { } meters when line.Travel.IsApproximate => French.ApproximateDistance(meters),
        < NextDoorMeters => "moins de 0,1 km",
        { } meters => French.Distance(meters),
    };

    private static string Sentence(OfferLine line, Outcome outcome, double limit, string? here)
    {
        if (Found(line) is not { } found)
            return "Distance inconnue : le point de la personne ou du site manque.";
        if (outcome == Outcome.Unknown)
            return $"À {found} à vol d'oiseau, près de la limite de {French.Kilometers(limit)} : "
                + "l'un des points n'est connu que de façon approchée.";
        var way = here ?? $"à {found} à vol d'oiseau";
        var isKnownToHost = line.Reach == Reach.Heberge
            && (line.Offer.CareMode is not null || line.Offer.ReachBasis == Basis.Declared);
        return isKnownToHost
            ? $"Accueille avec hébergement, {way}."
            : $"{French.Capitalized(way)}.";
    }

    /// <summary>Said instead of a distance that is nothing, or that points of one commune do not tell.</summary>
    private static string? Here(OfferLine line, MatchQuestion question, MatchRules rules) => line.Travel switch
    {
        _ when line.Service.Visibility == Visibility.Sensitive => null,
        { IsExact: true, DistanceMeters: < NextDoorMeters } => "sur place ou tout près",
        { IsApproximate: true, DistanceMeters: < 1000, Site: { } site } when IsInCommuneOf(site, question, rules) =>
            "dans la même commune",
        _ => null,
    };

    private static bool IsInCommuneOf(Site site, MatchQuestion question, MatchRules rules) =>
        site.Commune is { } commune
        && rules.Geography.Above(commune).Any(
            id => id.Kind == TerritoryKind.Commune && question.Place.Territories.Contains(id));
}
