using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// AVAILABILITY as a source states it, with its date and unit (practice-C9). After three months (temporary stays: one)
/// it is to be confirmed, after twelve unknown (practice-C20-freshness), as is what was to come on a day gone by
/// (practice-C24). A capacity is never a free place.
/// </summary>
public sealed class AvailabilityCriterion() : Criterion("AVAILABILITY", "Disponibilité", Journal.FacetNames.Offers)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        if (AgeDispensation.IsStay(line, question))
        {
            yield return InPlace();
            yield break;
        }

        if (CurrentCriterion.IsInPlace(line, question))
            yield break;

        var stated = line.Offer.Availability;
        var isKnown = Freshness.Known(stated, question.EvaluatedOn) is not null;
        var availability = isKnown ? OnDate(stated!.State) : AvailabilityOnDate.Inconnue;
        var outcome = availability switch
        {
            AvailabilityOnDate.Place => Outcome.Met,
            AvailabilityOnDate.Aucune => Outcome.NotMet,
            _ => Outcome.Unknown,
        };
        yield return Judgement.Ordering(
            this, outcome, isKnown ? Basis.Declared : Basis.Unknown, Sentence(line, stated, question.EvaluatedOn),
            found: stated is null ? null : AvailabilitySentences.Of(stated), statedOn: stated?.StatedOn) with
        {
            Availability = availability,
        };
    }

    /// <summary>Who stays neither looks for a place nor waits for one.</summary>
    private Judgement InPlace() => Judgement.Ordering(
        this, Outcome.Waived, Basis.Declared, "La personne y a déjà sa place.") with
    {
        Availability = AvailabilityOnDate.Place,
    };

    private static AvailabilityOnDate OnDate(AvailabilityState state) => state switch
    {
        AvailabilityState.Place => AvailabilityOnDate.Place,
        AvailabilityState.AVenir => AvailabilityOnDate.AVenir,
        AvailabilityState.Attente => AvailabilityOnDate.Attente,
        AvailabilityState.Aucune => AvailabilityOnDate.Aucune,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string Sentence(OfferLine line, Availability? stated, DateOnly evaluatedOn)
    {
        if (stated is null)
            return "Disponibilité non déclarée : à demander au service.";
        if (Freshness.HasGoneBy(stated, evaluatedOn))
            return AvailabilitySentences.Announced(stated)
                + $" pour le {French.Date(stated.AvailableFrom!.Value)} : à confirmer.";
        var said = $"{AvailabilitySentences.Of(stated)} (dit le {French.Date(stated.StatedOn)})";
        return Freshness.IsTooOld(stated, evaluatedOn) ? $"{said} : trop ancien, à demander au service."
            : Freshness.IsToBeConfirmed(line.Offer, stated, evaluatedOn) ? $"{said} : à confirmer."
            : $"{said}.";
    }
}
