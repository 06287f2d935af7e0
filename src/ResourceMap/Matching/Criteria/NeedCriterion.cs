using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// NEED: one result for each requested need, in the order of priority. What a line declares, itself or by its service,
/// answers; a link and what is presumed of the kind are to be confirmed (practice-B4, practice-C20-links,
/// practice-C21).
/// </summary>
public sealed class NeedCriterion() : Criterion("NEED", "Besoin", Journal.FacetNames.Needs)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules) =>
        from need in question.Needs
        let answers = NeedAnswers.On(line, need.Code, question.Place, question.MaxDistanceMeters, rules)
        let coverage = new NeedCoverage(
            need.Code, need.Priority, answers.Ground,
            answers.IsAnswered && answers.By != need.Code ? answers.By : null)
        select JudgementOf(coverage, answers, line, rules) with { Need = coverage };

    private Judgement JudgementOf(NeedCoverage need, NeedAnswers answers, OfferLine line, MatchRules rules)
    {
        var asked = $"besoin {need.Priority} « {rules.Nomenclature.InWords(need.Code)} »";
        var by = need.By is { } other ? $"« {rules.Nomenclature.InWords(other)} »" : null;
        var (outcome, sentence) = answers.Ground switch
        {
            NeedGround.Declared => (Outcome.Met, by is null
                ? $"Répond au {asked}."
                : $"Répond au {asked} par {by}."),
            NeedGround.DeclaredModeUnknown => (Outcome.Unknown,
                $"Déclare répondre au {asked} ; le mode d'accueil de cette ligne n'est pas connu : à confirmer."),
            NeedGround.Linked => (Outcome.Unknown,
                $"Déclare répondre à {by}, une part du {asked} : à confirmer."),
            NeedGround.Main => (Outcome.Unknown, $"{KindName.Short(line)} : répond d'ordinaire au {asked}."),
            NeedGround.Secondary => (Outcome.Unknown, $"{KindName.Short(line)} : répond parfois au {asked}."),
            _ => (Outcome.NotMet, WhyNot(asked, answers, line, rules)),
        };
        return Judgement.Ordering(
            this, outcome, need.Basis, sentence, expected: rules.Label(need.Code), found: Found(line, rules));
    }

    private static string WhyNot(string asked, NeedAnswers answers, OfferLine line, MatchRules rules) => answers switch
    {
        { Obstacle: NeedObstacle.Way, Reach: Reach.Recoit } =>
            $"Trop loin pour répondre au {asked} : il faut venir et rentrer dans la journée.",
        { Obstacle: NeedObstacle.Way } => $"N'intervient pas jusque-là pour répondre au {asked}.",
        { Obstacle: NeedObstacle.Mode } => $"{ModeOf(line, rules)} ne répond pas au {asked}.",
        _ when Declared(line).Any() => $"Ne déclare pas répondre au {asked}.",
        _ => $"Ne dit pas à quels besoins il répond ; d'ordinaire, pas au {asked}.",
    };

    private static string ModeOf(OfferLine line, MatchRules rules) => line.Offer.CareMode is { } mode
        ? $"Cette ligne ({rules.Label(mode)})"
        : line.Offer.Temporary == true ? "Cette ligne temporaire" : "Cette ligne, qui n'est pas temporaire,";

    private static string? Found(OfferLine line, MatchRules rules) =>
        Declared(line).ToList() is { Count: > 0 } declared ? rules.Labels(declared) : null;

    private static IEnumerable<Code> Declared(OfferLine line) =>
        line.Service.NeedsOf(line.Offer).Where(need => need.Basis == Basis.Declared).Select(need => need.Code);
}
