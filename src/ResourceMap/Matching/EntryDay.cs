using ResourceMap.Catalog;

namespace ResourceMap.Matching;

/// <summary>
/// The day on which the person would begin: age and title are judged then (practice-C20-entry): the date asked, else
/// the date from which the line has a place, else the evaluation date.
/// </summary>
public static class EntryDay
{
    public static DateOnly DateOf(OfferLine line, MatchQuestion question)
    {
        var availability = Freshness.Known(line.Offer.Availability, question.EvaluatedOn);
        return question.NeededBy
            ?? (availability is { State: AvailabilityState.AVenir, AvailableFrom: { } from }
                && from > question.EvaluatedOn ? from : question.EvaluatedOn);
    }

    /// <summary>Completed months on that day, from the age on the evaluation date.</summary>
    public static int AgeMonths(OfferLine line, MatchQuestion question)
    {
        var entry = DateOf(line, question);
        var months = (entry.Year - question.EvaluatedOn.Year) * 12 + entry.Month - question.EvaluatedOn.Month;
        return question.AgeMonths + Math.Max(0, entry.Day < question.EvaluatedOn.Day ? months - 1 : months);
    }
}
