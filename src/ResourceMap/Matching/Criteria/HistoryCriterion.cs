using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>HISTORY: a past exclusion or refusal of this service is shown; it never refuses (practice C12).</summary>
public sealed class HistoryCriterion : ICriterion
{
    /// <summary>Ends that are nobody's refusal.</summary>
    private static readonly string[] NeutralMotives = ["AGE", "RETRAITE"];

    public string Code => "HISTORY";

    public int Position => 13;

    public IEnumerable<Judgement> Judge(Line line, MatchQuestion question, MatchRules rules) =>
        from past in question.Past
        where past.Service == line.Service.Id && past.Motive is not null && !NeutralMotives.Contains(past.Motive)
        let when = past.End is { } end ? $" le {end:dd/MM/yyyy}" : ""
        let what = past.Motive == "EXCLUSION" ? "Exclusion passée" : $"Refus passé (motif {past.Motive})"
        select new Judgement(new(
            Code, CriterionKind.Badge, Outcome.NotMet, Basis.Declared, null, past.Motive, null, past.End,
            $"{what}{when} : à savoir avant de solliciter."));
}
