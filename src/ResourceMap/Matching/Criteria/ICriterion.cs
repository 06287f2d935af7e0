namespace ResourceMap.Matching.Criteria;

/// <summary>
/// One rule by which a line is judged for a person. A criterion is one file in this folder, and a row of
/// <see cref="AllCriteria"/>.
/// </summary>
public interface ICriterion
{
    /// <summary>The stable code, such as AGE.</summary>
    string Code { get; }

    /// <summary>By which a page heads it, in French.</summary>
    string Name { get; }

    /// <summary>
    /// The facet it judges, whose source and date go with a declared result; null when it is the question's.
    /// </summary>
    string? Facet => null;

    /// <summary>Nothing when the criterion does not bear on this line or was not asked.</summary>
    IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules);
}
