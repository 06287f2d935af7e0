using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>SEX: a line that takes only women, or only men, where it says so.</summary>
public sealed class SexCriterion() : Criterion("SEX", "Sexe accueilli", Journal.FacetNames.Offers)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        if (line.Offer.Sex is not { } taken)
            yield break;

        var who = taken == Sex.F ? "des femmes" : "des hommes";
        var (outcome, basis, sentence) = question.Sex is not { } sex
            ? (Outcome.Unknown, Basis.Unknown, $"N'accueille que {who} ; le sexe de la personne n'est pas précisé.")
            : sex == taken
                ? (Outcome.Met, Basis.Declared, $"Accueille {who}.")
                : (Outcome.NotMet, Basis.Declared, $"N'accueille que {who}.");
        yield return Judgement.Hard(
            this, outcome, basis, sentence, expected: $"{taken}", found: question.Sex?.ToString());
    }
}
