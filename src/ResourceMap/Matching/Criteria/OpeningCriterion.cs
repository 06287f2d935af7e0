using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// OPENING: a closure in the year after the evaluation is a badge "relais à prévoir", no refusal (practice-C10).
/// </summary>
public sealed class OpeningCriterion() : Criterion("OPENING", "Ouverture", Journal.FacetNames.Offers)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules) =>
        from closure in line.Offer.Closures
        where closure.To >= question.EvaluatedOn && closure.From <= question.EvaluatedOn.AddYears(1)
        select Judgement.Badge(
            this, Outcome.NotMet, Basis.Declared,
            $"Fermé du {French.Date(closure.From)} au {French.Date(closure.To)} : relais à prévoir.",
            found: $"{French.Date(closure.From)} – {French.Date(closure.To)}");
}
