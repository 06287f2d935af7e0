using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// WISH: orders what is equal on need, axes and availability; never refuses (practice-C2, practice-C13).
/// </summary>
public sealed class WishCriterion : ICriterion
{
    public string Code => "WISH";

    public int Position => 11;

    public IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules) =>
        from wish in question.Wishes.OrderBy(wish => wish.Priority)
        let bears = WishTarget.IsMet(wish, line, question, rules)
        let what = WishTarget.InWords(wish, rules)
        select new Judgement(bears switch
        {
            true => Result(Outcome.Met, what, $"Souhait respecté : {what}."),
            false => Result(Outcome.NotMet, what, $"Souhait non respecté : {what}."),
            null => Result(Outcome.Unknown, what, $"Souhait à vérifier : {what}."),
        })
        {
            Preference = bears == true ? 0 : 1,
        };

    private CriterionResult Result(Outcome outcome, string what, string sentence) =>
        new(Code, CriterionKind.Ordering, outcome, Basis.Declared, what, null, null, null, sentence);
}
