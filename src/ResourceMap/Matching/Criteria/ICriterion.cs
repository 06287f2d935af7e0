namespace ResourceMap.Matching.Criteria;

/// <summary>
/// One rule by which a line is judged for a person. A criterion is one file in this folder: it is found by its
/// interface, and says itself where it stands in the list.
/// </summary>
public interface ICriterion
{
    /// <summary>The stable code, such as AGE.</summary>
    string Code { get; }

    /// <summary>Its place in the list of reasons, from 1.</summary>
    int Position { get; }

    /// <summary>
    /// The facet it judges, whose source and date go with a declared result; null when it is the question's.
    /// </summary>
    string? Facet => null;

    /// <summary>Nothing when the criterion does not bear on this line or was not asked.</summary>
    IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules);
}

/// <summary>The result of a criterion, and what it says on the axes and the order besides.</summary>
public sealed record Judgement(CriterionResult Result)
{
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
}

/// <summary>Every criterion of this folder, in order.</summary>
public static class AllCriteria
{
    public static IReadOnlyList<ICriterion> InOrder { get; } =
        [.. typeof(ICriterion).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(ICriterion)))
            .Select(type => (ICriterion)Activator.CreateInstance(type)!)
            .OrderBy(criterion => criterion.Position)];
}
