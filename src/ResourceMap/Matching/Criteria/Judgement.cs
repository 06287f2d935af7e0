using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>The result of a criterion, and what it says on the axes and the order besides.</summary>
public sealed record Judgement
{
    private Judgement(CriterionResult result) => Result = result;

    public CriterionResult Result { get; init; }

    /// <summary>The access that this fact allows; the worst of all facts is the line's.</summary>
    public Access? Access { get; init; }

    public AvailabilityOnDate? Availability { get; init; }

    public bool? InTime { get; init; }

    /// <summary>Set where the criterion is about a requested need.</summary>
    public NeedCoverage? Need { get; init; }

    /// <summary>
    /// What the line does not declare and the person is not known to hold of what is presumed: 2 for a title, 1 for a
    /// public, which weighs less. Their sum orders what is equal, and changes no axis (practice-C22).
    /// </summary>
    public int PresumedLack { get; init; }

    /// <summary>Wishes: 0 is fulfilled, 1 is not; compared in the order of their priority.</summary>
    public int? Preference { get; init; }

    /// <summary>Refuses when it is not met, and leaves a doubt when it is unknown.</summary>
    public static Judgement Hard(
        Criterion criterion, Outcome outcome, Basis basis, string sentence, string? expected = null,
        string? found = null, string? source = null) =>
        Of(CriterionKind.Hard, criterion, outcome, basis, sentence, expected, found, source);

    /// <summary>Orders, and neither refuses nor leaves a doubt.</summary>
    public static Judgement Ordering(
        Criterion criterion, Outcome outcome, Basis basis, string sentence, string? expected = null,
        string? found = null, DateOnly? statedOn = null) =>
        Of(CriterionKind.Ordering, criterion, outcome, basis, sentence, expected, found, statedOn: statedOn);

    /// <summary>Is shown, and does nothing else.</summary>
    public static Judgement Badge(
        Criterion criterion, Outcome outcome, Basis basis, string sentence, string? found = null,
        DateOnly? statedOn = null) =>
        Of(CriterionKind.Badge, criterion, outcome, basis, sentence, found: found, statedOn: statedOn);

    /// <summary>Of a kind that follows from the question.</summary>
    public static Judgement Of(
        CriterionKind kind, Criterion criterion, Outcome outcome, Basis basis, string sentence,
        string? expected = null, string? found = null, string? source = null, DateOnly? statedOn = null) =>
        new(new CriterionResult(
            criterion.Code, kind, outcome, basis, expected, found, source, statedOn, sentence));
}
