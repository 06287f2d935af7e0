using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>
/// The order of answers (practice-C2, practice-C22): by need from the first priority, declared before presumed; then
/// adequacy, access, availability in time, what the person holds of what is presumed, wishes, distance, and the id
/// last, so that the same input gives the same order.
/// </summary>
/// <param name="first">
/// Which of the requested needs goes before all others, in the answers to it; null keeps their priority.
/// </param>
public sealed class Ranking(int? first) : IComparer<JudgedLine>
{
    /// <summary>The order of the one list of all answers.</summary>
    public static Ranking ByPriority { get; } = new((int?)null);

    public int Compare(JudgedLine? x, JudgedLine? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return FirstDifference(
            first is { } need ? x.Needs[need].Ground.CompareTo(y.Needs[need].Ground) : 0,
            CompareNeeds(x.Needs, y.Needs),
            x.Adequacy.CompareTo(y.Adequacy),
            x.Access.CompareTo(y.Access),
            AvailabilityInTime(x).CompareTo(AvailabilityInTime(y)),
            x.PresumedLack.CompareTo(y.PresumedLack),
            CompareEach(x.Preferences, y.Preferences),
            x.TravelMeters.CompareTo(y.TravelMeters),
            x.Line.Service.Id.CompareTo(y.Line.Service.Id),
            x.Line.Offer.Id.CompareTo(y.Line.Offer.Id));
    }

    /// <summary>
    /// The line by which a service is shown: one that is not refused, and never a temporary one where a lasting need
    /// is the first that the service answers (practice-C20-lasting); else the first in order.
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
        (first is { } index ? line.Needs[index] : line.Needs.FirstOrDefault(need => need.IsAnswered)) is { } need
        && !nomenclature.IsTemporaryNeed(need.Code);

    /// <summary>A place that comes too late stands behind a waiting list.</summary>
    private static double AvailabilityInTime(JudgedLine line) =>
        line is { Availability: AvailabilityOnDate.AVenir, InTime: false }
            ? (double)AvailabilityOnDate.Attente + 0.5
            : (double)line.Availability;

    /// <summary>Both are of one question, so that each has the same needs.</summary>
    private static int CompareNeeds(IReadOnlyList<NeedCoverage> left, IReadOnlyList<NeedCoverage> right)
    {
        for (var index = 0; index < left.Count; index++)
        {
            if (left[index].Ground != right[index].Ground)
                return left[index].Ground.CompareTo(right[index].Ground);
        }

        return 0;
    }

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
