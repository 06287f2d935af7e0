using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>HISTORY: a past exclusion or refusal of this service is shown; it never refuses (practice-C12).</summary>
public sealed class HistoryCriterion() : Criterion("HISTORY", "Passé")
{
    private const string Exclusion = "EXCLUSION";

    /// <summary>A motive may come with its scheme, as motif:86 does.</summary>
    private const string Prefix = "motif:";

    /// <summary>Ends that are nobody's refusal.</summary>
    private static readonly string[] NeutralMotives = ["AGE", "RETRAITE"];

    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules) =>
        from past in question.Past
        where past.Service == line.Service.Id && past.Motive is not null && !NeutralMotives.Contains(past.Motive)
        let when = past.End is { } end ? $" le {French.Date(end)}" : ""
        let what = InWords(past.Motive!, when, rules.Nomenclature)
        select Judgement.Badge(
            this, Outcome.NotMet, Basis.Declared, $"{what} : à savoir avant de solliciter.", found: past.Motive,
            statedOn: past.End);

    /// <summary>A code that no table holds is not said: it would tell nobody anything.</summary>
    private static string InWords(string motive, string when, Nomenclature nomenclature)
    {
        var code = motive.StartsWith(Prefix, StringComparison.Ordinal) ? motive[Prefix.Length..] : motive;
        return nomenclature.MotiveOf(code) switch
        {
            _ when motive.Equals(Exclusion, StringComparison.OrdinalIgnoreCase) => $"Exclusion passée{when}",
            { IsRefusal: true } known => $"Refus passé{when} (motif : {French.WithinSentence(known.Label)})",
            { } known => $"Demande ou accompagnement passé{when} (motif : {French.WithinSentence(known.Label)})",
            _ when code != motive || int.TryParse(code, out _) =>
                $"Demande ou accompagnement passé{when}, motif non précisé",
            _ => $"Demande ou accompagnement passé{when} (motif : {French.WithinSentence(motive)})",
        };
    }
}
