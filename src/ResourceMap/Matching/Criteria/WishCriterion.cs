using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// WISH: orders what is equal on need, axes and availability; never refuses (practice-C2, practice-C13).
/// </summary>
public sealed class WishCriterion() : Criterion("WISH", "Souhait exprimé")
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules) =>
        from wish in question.Wishes.OrderBy(wish => wish.Priority)
        let bears = WishBearing.IsMet(wish, line, question, rules)
        select JudgementOf(bears, WishBearing.InWords(wish, rules)) with { Preference = bears == true ? 0 : 1 };

    private Judgement JudgementOf(bool? bears, string what)
    {
        var (outcome, sentence) = bears switch
        {
            true => (Outcome.Met, $"Souhait respecté : {what}."),
            false => (Outcome.NotMet, $"Souhait non respecté : {what}."),
            null => (Outcome.Unknown, $"Souhait à vérifier : {what}."),
        };
        return Judgement.Ordering(this, outcome, Basis.Declared, sentence, expected: what);
    }
}
