using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>
/// The order of answers (practice C2): by need from the first priority, declared before presumed; then adequacy,
/// access, availability in time, wishes, distance, and the id last, so that the same input gives the same order.
/// </summary>
public sealed class Ranking : IComparer<JudgedLine>
{
    public static Ranking Order { get; } = new();

    public int Compare(JudgedLine? x, JudgedLine? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return FirstDifference(
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
    public static JudgedLine Best(IEnumerable<JudgedLine> lines, Nomenclature nomenclature) =>
        lines.OrderBy(line => line.Adequacy == Adequacy.NeCorrespondPas)
            .ThenBy(line => line.Line.Offer.Temporary == true && AnswersLastingNeedFirst(line, nomenclature))
            .ThenBy(Refusals)
            .ThenBy(line => line, Order)
            .First();

    private static int Refusals(JudgedLine line) => line.Judgements.Count(judgement =>
        judgement.Result is { Kind: CriterionKind.Hard, Outcome: Outcome.NotMet });

    private static bool AnswersLastingNeedFirst(JudgedLine line, Nomenclature nomenclature) =>
        line.Needs.FirstOrDefault(need => need.Basis != Basis.Unknown) is { } first
        && !nomenclature.IsTemporaryNeed(first.Code);

    /// <summary>A place that comes too late stands behind a waiting list.</summary>
    private static double AvailabilityInTime(JudgedLine line) =>
        line is { Availability: AvailabilityOnDate.AVenir, InTime: false }
            ? (double)AvailabilityOnDate.Attente + 0.5
            : (double)line.Availability;

    private static int Coverage(NeedCoverage need) => (int)need.Basis;

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
