using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>The two rules that lift a limit of age (practice-C7, practice-C20-derogation).</summary>
public static class AgeDispensation
{
    /// <summary>The age from which the Creton amendment speaks, where the line declares no limit of its own.</summary>
    private const int CretonMonths = 240;

    /// <summary>Older people's kinds open below their lower age by dérogation, from an age on.</summary>
    public static bool IsDerogation(OfferLine line, int ageMonths, int minMonths) =>
        ageMonths < minMonths && line.Profile?.DerogationFromMonths is { } from && ageMonths >= from;

    /// <summary>
    /// The person stays where they are beyond the age of the line, as the Creton amendment allows: neither a place nor
    /// a title is sought.
    /// </summary>
    public static bool IsStay(OfferLine line, MatchQuestion question) =>
        IsCreton(line, question)
        && EntryDay.AgeMonths(line, question)
            > (line.Offer.AgeMax is { } declared ? declared.Months : CretonMonths - 1);

    /// <summary>
    /// Only where the person already is, in a kind that holds a Creton, and with a decision for adults that waits to be
    /// carried out (practice-C7).
    /// </summary>
    public static bool IsCreton(OfferLine line, MatchQuestion question) =>
        line.Profile?.HoldsCreton == true
        && question.Current.Any(current => current.Service == line.Service.Id)
        && question.Titles.Any(title => (title.To is not { } to || to >= question.EvaluatedOn)
            && title.Code is { Scheme: Schemes.Decision } decision
            && (decision.Value.StartsWith("13.", StringComparison.Ordinal) || decision.Value == "11.5"));
}
