using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>VISIBILITY: a sensitive address is shown by its contact route, never by a point (practice-C19).</summary>
public sealed class VisibilityCriterion() : Criterion("VISIBILITY", "Adresse", Journal.FacetNames.Visibility)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        if (line.Service.Visibility == Visibility.Sensitive)
            yield return Judgement.Badge(
                this, Outcome.Met, Basis.Declared,
                "Adresse sensible : à joindre par sa voie de contact, sans point ni distance exacte.");
    }
}
