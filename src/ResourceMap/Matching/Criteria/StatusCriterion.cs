using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// STATUS: a closed service is no response; one whose presence is to be confirmed must be checked (A10).
/// </summary>
public sealed class StatusCriterion : ICriterion
{
    public string Code => "STATUS";

    public int Position => 1;

    public string? Facet => Journal.Facet.Status;

    public IEnumerable<Judgement> Judge(Line line, MatchQuestion question, MatchRules rules)
    {
        var (outcome, basis, found, sentence) = line.Service.Status switch
        {
            ServiceStatus.Ouvert => (Outcome.Met, Basis.Declared, "ouvert", "Le service est ouvert."),
            ServiceStatus.Ferme => (Outcome.NotMet, Basis.Declared, "fermé", "Le service est fermé."),
            ServiceStatus.PresenceAConfirmer => (Outcome.Unknown, Basis.Unknown, "présence à confirmer",
                "La source garde des services fermés de cette catégorie : présence à confirmer."),
            _ => (Outcome.Unknown, Basis.Unknown, "inconnu", "Aucune source ne dit si le service est ouvert."),
        };
        yield return new(new(Code, CriterionKind.Hard, outcome, basis, "ouvert", found, null, null, sentence));
    }
}
