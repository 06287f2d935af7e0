using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// TITLE: the titles of access of a line are alternatives (practice-C4). To admit, one of them is a condition; to
/// orient, a missing one is a badge that says what to obtain (practice-C3). A renewal that was filed lifts it, and
/// nobody needs a title to stay where they are (practice-C7).
/// </summary>
public sealed class TitleCriterion() : Criterion("TITLE", "Titre d'accès", Journal.FacetNames.Offers)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        if (CurrentCriterion.IsInPlace(line, question) && !AgeDispensation.IsStay(line, question))
            yield break;

        var standing = TitleStanding.Of(line, question);
        var entry = EntryDay.DateOf(line, question);
        var words = new TitleSentences(standing, entry, rules);
        var kind = question.Purpose == MatchPurpose.Admettre ? CriterionKind.Hard : CriterionKind.Badge;
        var held = question.Titles.Select(title => rules.Nomenclature.InWords(title.Code ?? title.Kind)).ToList();
        yield return Judgement.Of(
            kind, this, standing.Outcome, standing.Basis, words.Sentence(),
            expected: standing.Titles.Count == 0 ? null : words.Alternatives(),
            found: held.Count == 0 ? null : string.Join(", ", held)) with
        {
            Access = standing.Access,
            PresumedLack = standing.Basis == Basis.Declared || standing.IsDirect
                || (standing.Held is { } title && TitleStanding.IsValid(title, entry)) ? 0 : 2,
        };
    }
}
