using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>
/// The order of answers (practice C2, C22): by need from the first priority, declared before presumed; then adequacy,
/// access, availability in time, wishes, distance, and the id last, so that the same input gives the same order.
/// </summary>
/// <param name="first">The need that goes before all others, in the answers to it; null keeps their priority.</param>
public sealed class Ranking(Code? first) : IComparer<JudgedLine>
{
    /// <summary>The order of the one list of all answers.</summary>
    public static Ranking ByPriority { get; } = new((Code?)null);

    public int Compare(JudgedLine? x, JudgedLine? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return FirstDifference(
            first is { } need ? x.GroundFor(need).CompareTo(y.GroundFor(need)) : 0,
            CompareEach(x.Needs.Select(Coverage), y.Needs.Select(Coverage)),
            x.Adequacy.CompareTo(y.Adequacy),
            x.Access.CompareTo(y.Access),
            AvailabilityInTime(x).CompareTo(AvailabilityInTime(y)),
            CompareEach(x.Preferences, y.Preferences),
            x.TravelMeters.CompareTo(y.TravelMeters),
            x.Line.Service.Id.CompareTo(y.Line.Service.Id),
            x.Line.Offer.Id.CompareTo(y.Line.Offer.Id));
    }

    /// <summary>
    /// The line by which a service is shown: one that is not refused, and never a temporary one where a lasting need
    /// is the first that the service answers (practice C20); else the first in order.
    /// </summary>
    public JudgedLine Best(IEnumerable<JudgedLine> lines, Nomenclature nomenclature) =>
        lines.OrderBy(line => line.Adequacy == Adequacy.NeCorrespondPas)
            .ThenBy(line => line.Line.Offer.Temporary == true && AnswersLastingNeedFirst(line, nomenclature))
            .ThenBy(Refusals)
            .ThenBy(line => line, this)
            .First();

    private static int Refusals(JudgedLine line) => line.Judgements.Count(judgement =>
        judgement.Result is { Kind: CriterionKind.Hard, Outcome: Outcome.NotMet });

    private bool AnswersLastingNeedFirst(JudgedLine line, Nomenclature nomenclature) =>
        (first ?? line.Needs.FirstOrDefault(need => need.IsAnswered)?.Code) is { } need
        && !nomenclature.IsTemporaryNeed(need);

    /// <summary>A place that comes too late stands behind a waiting list.</summary>
    private static double AvailabilityInTime(JudgedLine line) =>
        line is { Availability: AvailabilityOnDate.AVenir, InTime: false }
            ? (double)AvailabilityOnDate.Attente + 0.5
            : (double)line.Availability;

    private static int Coverage(NeedCoverage need) => (int)need.Ground;

    private static int CompareEach(IEnumerable<int> left, IEnumerable<int> right) =>
        left.Zip(right, (one, other) => one.CompareTo(other)).FirstOrDefault(difference => difference != 0);

    private static int FirstDifference(params ReadOnlySpan<int> differences)
    {
        foreach (var difference in differences)
        {
            if (difference != 0)
                return difference;
        }

        return 0;
    }
}
