using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// AUDIENCE: the publics of the line against the person's (practice C8, C20). A closed list is held against every code
/// of the person, main or associated; an open one that does not name the person leaves a doubt. A safe presumption of
/// the category refuses (practice B3).
/// </summary>
public sealed class AudienceCriterion : ICriterion
{
    /// <summary>All disabilities, all people in difficulty, the whole population: codes that accept widely.</summary>
    private const string AnyDisability = "010";
    private const string AnySocialDifficulty = "899";
    private const string Everyone = "990";

    public string Code => "AUDIENCE";

    public int Position => 6;

    public string? Facet => Journal.Facet.Offers;

    public IEnumerable<Judgement> Judge(Line line, MatchQuestion question, MatchRules rules)
    {
        var held = question.AssociatedAudiences.Concat(question.Audience is { } main ? [main] : []).ToList();
        var (outcome, basis, expected, reason) = line.Offer.Audiences is { } audiences
            ? JudgeDeclared(audiences, held, rules)
            : Presume(line, held, rules);
        yield return new(new(
            Code, CriterionKind.Hard, outcome, basis, expected, held.Count == 0 ? null : rules.Labels(held),
            null, null, reason));
    }

    private static (Outcome, Basis, string?, string) JudgeDeclared(
        Audiences audiences, List<Code> held, MatchRules rules)
    {
        var named = audiences.Main.Concat(audiences.Associated).ToList();
        var labels = rules.Labels(named);
        if (named.Any(code => Accepts(code, held, rules.Nomenclature)))
            return (Outcome.Met, Basis.Declared, labels, $"Public de la ligne : {labels}.");
        if (held.Count == 0)
            return (Outcome.Unknown, Basis.Unknown, labels, $"Public de la personne non précisé ; reçoit : {labels}.");
        return audiences.Closed
            ? (Outcome.NotMet, Basis.Declared, labels, $"La ligne est réservée à : {labels}.")
            : (Outcome.Unknown, Basis.Declared, labels, $"La ligne nomme : {labels} ; autre public, à vérifier.");
    }

    private static (Outcome, Basis, string?, string) Presume(Line line, List<Code> held, MatchRules rules)
    {
        if (line.Profile?.Clientele is not { } presumed)
            return (Outcome.Unknown, Basis.Unknown, null, "Le public de la ligne est inconnu.");

        var label = rules.Label(presumed);
        var source = $"présumé d'après la catégorie {line.Service.Kind.Value}";
        return held.Count > 0 && !Accepts(presumed, held, rules.Nomenclature)
            ? (Outcome.NotMet, Basis.Presumed, label, $"Public « {label} », {source}.")
            : (Outcome.Unknown, Basis.Presumed, label, $"Public « {label} », {source}, à confirmer.");
    }

    private static bool Accepts(Code named, List<Code> held, Nomenclature nomenclature) =>
        held.Contains(named)
        || named.Value switch
        {
            Everyone => true,
            AnyDisability or AnySocialDifficulty =>
                held.Any(code => nomenclature.AxisOf(code) == nomenclature.AxisOf(named)),
            _ => false,
        };
}
