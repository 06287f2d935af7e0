using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// SOCIAL_AID: a bed must be habilitated when social aid is needed: hard to admit, else a badge (practice-C17).
/// </summary>
public sealed class SocialAidCriterion() : Criterion("SOCIAL_AID", "Aide sociale", Journal.FacetNames.Offers)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        if (question.SocialAid != true || line.Offer.Reach != Reach.Heberge)
            yield break;

        var kind = question.Purpose == MatchPurpose.Admettre ? CriterionKind.Hard : CriterionKind.Badge;
        var (outcome, basis, sentence) = line.Offer.SocialAid switch
        {
            true => (Outcome.Met, Basis.Declared, "Habilité à l'aide sociale."),
            false => (Outcome.NotMet, Basis.Declared, "N'est pas habilité à l'aide sociale."),
            null => (Outcome.Unknown, Basis.Unknown,
                "Habilitation à l'aide sociale non déclarée : à demander au service."),
        };
        yield return Judgement.Of(kind, this, outcome, basis, sentence, expected: "habilité");
    }
}
