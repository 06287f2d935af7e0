namespace ResourceMap.Matching.Criteria;

/// <summary>
/// One rule by which a line is judged for a person. A criterion is one file in this folder, and a row of
/// <see cref="AllCriteria"/>.
/// </summary>
/// <param name="code">Stable, such as AGE.</param>
/// <param name="name">By which a page heads it, in French.</param>
/// <param name="facet">
/// The facet it judges, whose source and date go with a declared result; null when it is the question's.
/// </param>
public abstract class Criterion(string code, string name, string? facet = null)
{
    public string Code => code;

    public string Name => name;

    public string? Facet => facet;

    /// <summary>Nothing when the criterion does not bear on this line or was not asked.</summary>
    public abstract IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules);
}
