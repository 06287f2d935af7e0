using System.Globalization;
using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// DISTANCE, as the crow flies, for offers that receive or host (practice C6, C14). A sensitive address gives a band
/// only (practice C19).
/// </summary>
public sealed class DistanceCriterion : ICriterion
{
    private static readonly int[] BandsKilometers = [10, 25, 50, 100, 150];

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public string Code => "DISTANCE";

    public int Position => 4;

    public string? Facet => Journal.Facet.Sites;

    public IEnumerable<Judgement> Judge(Line line, MatchQuestion question, MatchRules rules)
    {
        if (line.ComesToThePerson)
            yield break;

        var limit = Lines.LimitMeters(line, question.MaxDistanceMeters, rules.Options);
        var outcome = Lines.IsWithin(line.Travel, limit, rules.Options) switch
        {
            true => Outcome.Met,
            false => Outcome.NotMet,
            null => Outcome.Unknown,
        };
        yield return new(new(
            Code, CriterionKind.Hard, outcome, outcome == Outcome.Unknown ? Basis.Unknown : Basis.Declared,
            $"{Kilometers(limit)} au plus", Found(line), null, null, Sentence(line, outcome, limit)));
    }

    /// <summary>The distance as it may be shown: a band for a sensitive address, null when unknown.</summary>
    private static string? Found(Line line) => line.Travel.DistanceMeters switch
    {
        null => null,
        { } meters when line.Service.Visibility == Visibility.Sensitive =>
            BandsKilometers.FirstOrDefault(band => meters <= band * 1000) is var band and > 0
                ? $"moins de {band} km"
                : "plus de 150 km",
        { } meters => Kilometers(meters),
    };

    private static string Sentence(Line line, Outcome outcome, double limit) => (outcome, Found(line)) switch
    {
        (Outcome.Unknown, null) => "Distance inconnue : le point de la personne ou du site manque.",
        (Outcome.Unknown, { } found) =>
            $"À {found} à vol d'oiseau, près de la limite de {Kilometers(limit)} : point connu à la commune seulement.",
        (_, { } found) => line.Offer.Reach == Reach.Heberge
            ? $"Accueille avec hébergement, à {found} à vol d'oiseau."
            : $"À {found} à vol d'oiseau.",
        _ => "Distance inconnue.",
    };

    private static string Kilometers(double meters) =>
        (meters / 1000).ToString(meters < 10_000 ? "0.0" : "0", French) + " km";
}
