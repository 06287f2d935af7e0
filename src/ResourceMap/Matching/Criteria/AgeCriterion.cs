using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// AGE at entry, in completed months, bounds inclusive (practice-C15). Near a bound: to be checked. An age of life of
/// the kind refuses, and says that it is presumed (practice-B5); it never accepts. A dérogation opens, and does not
/// accept (practice-B6).
/// </summary>
public sealed class AgeCriterion() : Criterion("AGE", "Âge à l'entrée", Journal.FacetNames.Offers)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        var age = EntryDay.AgeMonths(line, question);
        var limits = AgeLimits.Of(line);
        var isDerogation = limits.Min is { } min && AgeDispensation.IsDerogation(line, age, min.Months);
        var words = new AgeSentences(limits, age, line, age > question.AgeMonths);
        var (outcome, basis, sentence) =
            isDerogation ? Lifted(limits.Min!, words.Derogation())
            : limits.Max is { } max && age > max.Months && AgeDispensation.IsCreton(line, question)
                ? Lifted(max, words.Creton())
            : Judge(limits, age, words);
        if (outcome == Outcome.NotMet && Carers.Ask(question))
            (outcome, sentence) = (Outcome.Unknown, AgeSentences.OfWhom(sentence));
        yield return Judgement.Hard(
            this, outcome, basis, sentence, expected: words.Expected(), found: French.Age(age),
            source: line.Offer.AgeBoundsSource) with
        {
            Access = isDerogation ? Access.SousDerogation : null,
        };
    }

    /// <summary>A rule lifts what the line declares; what is presumed stays to be checked.</summary>
    private static (Outcome, Basis, string) Lifted(AgeLimit limit, string sentence) =>
        (limit.IsDeclared ? Outcome.Waived : Outcome.Unknown, limit.Basis, sentence);

    private static (Outcome, Basis, string) Judge(AgeLimits limits, int age, AgeSentences words) =>
        (limits.Lower(age), limits.Upper(age)) switch
        {
            (AgeVerdict.Beyond, _) => (Outcome.NotMet, limits.Min!.Basis, words.Refused(limits.Min)),
            (_, AgeVerdict.Beyond) => (Outcome.NotMet, limits.Max!.Basis, words.Refused(limits.Max)),
            (AgeVerdict.Near, _) => (Outcome.Unknown, limits.Min!.Basis, words.NearLower()),
            (_, AgeVerdict.Near) => (Outcome.Unknown, limits.Max!.Basis, words.NearUpper()),
            _ when limits.AreDeclared => (Outcome.Met, Basis.Declared, words.Accepted()),
            _ when limits.SomeAreDeclared => (Outcome.Unknown, Basis.Declared, words.HalfKnown()),
            _ => (Outcome.Unknown, words.IsUsual ? Basis.Presumed : Basis.Unknown, words.NotDeclared()),
        };
}
