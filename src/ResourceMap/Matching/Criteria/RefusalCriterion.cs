using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// REFUSAL: hard when the person states it, or a representative for a child under 12 (practice-C13,
/// practice-C20-refusals). A disagreement between those who speak for the person is shown, not decided.
/// </summary>
public sealed class RefusalCriterion() : Criterion("REFUSAL", "Refus exprimé")
{
    private const int YoungChildMonths = 144;

    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules) =>
        from refusal in question.Refusals.OrderBy(refusal => refusal.Priority)
        let bears = WishBearing.BearsOn(refusal, line, rules)
        where bears is not false
        select JudgementOf(refusal, bears, question, rules);

    private Judgement JudgementOf(Wish refusal, bool? bears, MatchQuestion question, MatchRules rules)
    {
        var isContested = question.Wishes.Any(wish =>
            wish.Target == refusal.Target && wish.StatedBy != refusal.StatedBy);
        var isFirm = refusal.StatedBy == StatedBy.Person || (question.AgeMonths < YoungChildMonths && !isContested);
        var kind = isFirm ? CriterionKind.Hard : CriterionKind.Badge;
        var what = WishBearing.InWords(refusal, rules);
        var (outcome, sentence) = (bears, isContested, isFirm) switch
        {
            (true, true, true) => (Outcome.NotMet, $"Refus exprimé par la personne : {what} ; un autre le souhaite."),
            (_, true, false) => (Outcome.Unknown, $"Désaccord sur {what} : refusé par l'un, souhaité par l'autre."),
            (null, _, _) when refusal.Target is WishTarget.Mode =>
                (Outcome.Unknown, $"Refus exprimé ({what}) : le mode d'accueil de cette ligne est à vérifier."),
            (null, _, _) => (Outcome.Unknown, $"Refus exprimé ({what}) : on ne sait pas s'il porte sur cette ligne."),
            (_, _, true) => (Outcome.NotMet, $"Refus exprimé : {what}."),
            _ => (Outcome.NotMet, $"Refus exprimé par un représentant : {what}, à discuter avec la personne."),
        };
        return Judgement.Of(kind, this, outcome, Basis.Declared, sentence, found: what);
    }
}
