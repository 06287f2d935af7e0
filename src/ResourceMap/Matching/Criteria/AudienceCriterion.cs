using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// AUDIENCE: the publics of the line against the person's (practice-C8, practice-C20-publics). A closed list, and a
/// safe presumption of the kind (practice-B3), refuse whom they do not name, but only on their own axis; a kin public
/// leaves a doubt. The broad public of a kind is a hint, never judged (practice-B5).
/// </summary>
public sealed class AudienceCriterion() : Criterion("AUDIENCE", "Public", Journal.FacetNames.Offers)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        var held = question.AssociatedAudiences.Concat(question.Audience is { } main ? [main] : []).ToList();
        var judged = line.Offer.Audiences is { } audiences
            ? Declared(audiences, held, rules)
            : Presumed(line, held, rules);
        yield return judged with
        {
            Result = judged.Result with { Found = held.Count == 0 ? null : rules.Labels(held) },
        };
    }

    private Judgement Declared(Audiences audiences, List<Code> held, MatchRules rules)
    {
        var named = audiences.Main.Concat(audiences.Associated).ToList();
        var takes = InWords(named, rules);
        var person = InWords(held, rules);
        var (outcome, basis, sentence) = PublicStandings.Of(named, held, audiences.Closed, rules.Nomenclature) switch
        {
            PublicStanding.Named => (Outcome.Met, Basis.Declared, $"Accueille : {takes}."),
            PublicStanding.NotSaid =>
                (Outcome.Unknown, Basis.Unknown, $"Accueille : {takes} ; public de la personne non précisé."),
            PublicStanding.Kin => (Outcome.Unknown, Basis.Declared,
                $"Accueille : {takes} ; la personne : {person} : public proche, à vérifier."),
            PublicStanding.OtherAxis => (Outcome.Unknown, Basis.Declared,
                $"Réservé à : {takes} ; à vérifier, la personne étant connue à un autre titre : {person}."),
            PublicStanding.Refused =>
                (Outcome.NotMet, Basis.Declared, $"Réservé à : {takes}, et non : {person}."),
            _ => (Outcome.Unknown, Basis.Declared,
                $"Accueille : {takes} (liste non fermée) ; la personne : {person} : à vérifier."),
        };
        return Judgement.Hard(this, outcome, basis, sentence, expected: rules.Labels(named));
    }

    private Judgement Presumed(OfferLine line, List<Code> held, MatchRules rules)
    {
        if (line.Profile?.Clientele is not { } presumed)
            return Judgement.Hard(this, Outcome.Unknown, Basis.Unknown, line.Profile?.BroadPublic is { } broad
                ? $"Public non déclaré ; d'ordinaire : {French.WithinSentence(broad)}."
                : "Public non déclaré : à demander au service.") with
            { PresumedLack = 1 };

        var takes = InWords([presumed], rules);
        var standing = PublicStandings.Of([presumed], held, isClosed: true, rules.Nomenclature);
        var (outcome, sentence) = standing switch
        {
            PublicStanding.Refused =>
                (Outcome.NotMet, $"D'ordinaire, accueille : {takes}, et non : {InWords(held, rules)}."),
            PublicStanding.Named => (Outcome.Unknown,
                $"Public non déclaré ; d'ordinaire : {takes}, le public de la personne."),
            PublicStanding.Kin => (Outcome.Unknown,
                $"Public non déclaré ; d'ordinaire : {takes}, proche du public de la personne."),
            _ => (Outcome.Unknown, $"Public non déclaré ; d'ordinaire : {takes}."),
        };
        return Judgement.Hard(this, outcome, Basis.Presumed, sentence, expected: rules.Label(presumed)) with
        {
            PresumedLack = standing == PublicStanding.Named ? 0 : 1,
        };
    }

    private static string InWords(IEnumerable<Code> codes, MatchRules rules) =>
        string.Join(", ", codes.Select(rules.Nomenclature.InWords));
}
