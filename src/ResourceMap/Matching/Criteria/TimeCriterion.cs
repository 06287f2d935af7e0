using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// TIME: what can start by the date asked answers "en attendant", the rest is the target (practice-C10). Nothing starts
/// in a closed service, nor where access is closed to this person, nor where nobody says that it can (practice-C24).
/// </summary>
public sealed class TimeCriterion() : Criterion("TIME", "À temps", Journal.FacetNames.Offers)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        if (question.NeededBy is not { } neededBy)
            yield break;

        var (inTime, why) = StartsBy(neededBy, line, question);
        var when = French.Date(neededBy);
        var (outcome, sentence) = inTime switch
        {
            true => (Outcome.Met, $"Peut commencer d'ici au {when}{why}."),
            false => (Outcome.NotMet, $"Ne peut pas commencer d'ici au {when}{why}."),
            null => (Outcome.Unknown, $"Rien ne dit que l'accueil puisse commencer d'ici au {when}."),
        };
        yield return Judgement.Ordering(
            this, outcome, inTime is null ? Basis.Unknown : Basis.Declared, sentence, expected: when,
            statedOn: line.Offer.Availability?.StatedOn) with
        {
            InTime = inTime,
        };
    }

    private static (bool? InTime, string Why) StartsBy(DateOnly neededBy, OfferLine line, MatchQuestion question)
    {
        var access = TitleStanding.Of(line, question).Access;
        return Freshness.Known(line.Offer.Availability, question.EvaluatedOn) switch
        {
            _ when line.Service.Status == ServiceStatus.Ferme => (false, " : le service est fermé"),
            _ when AgeDispensation.IsStay(line, question) => (true, " : la personne y est déjà"),
            _ when line.Service.Status == ServiceStatus.PresenceAConfirmer => (null, ""),
            _ when access == Access.Ferme => (false, " sans la mesure qui l'ouvre"),
            { State: AvailabilityState.Aucune } => (false, " : aucune place"),
            { State: AvailabilityState.AVenir, AvailableFrom: { } from } when from > neededBy =>
                (false, $" : à venir le {French.Date(from)}"),
            { State: AvailabilityState.AVenir, AvailableFrom: null } or { State: AvailabilityState.Attente } or null =>
                (null, ""),
            { } known => (true, Provided(access, Freshness.IsToBeConfirmed(line.Offer, known, question.EvaluatedOn))),
        };
    }

    private static string Provided(Access access, bool isToBeConfirmed) => (access, isToBeConfirmed) switch
    {
        (Access.ANotifier, true) => ", une fois le titre obtenu et la place confirmée",
        (Access.ANotifier, false) => ", une fois le titre obtenu",
        (_, true) => ", si la place est confirmée",
        _ => "",
    };
}
