using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// CURRENT: what is in place is never proposed again (practice-C12), but to stay under the Creton amendment
/// (practice-C20-creton).
/// </summary>
public sealed class CurrentCriterion() : Criterion("CURRENT", "Déjà en place")
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        if (!IsInPlace(line, question))
            yield break;

        var (outcome, sentence) = AgeDispensation.IsStay(line, question)
            ? (Outcome.Waived, "Déjà en place : maintien possible (amendement Creton).")
            : (Outcome.NotMet, "Déjà en place : n'est pas proposé de nouveau.");
        yield return Judgement.Hard(this, outcome, Basis.Declared, sentence, found: "accompagnement en cours");
    }

    /// <summary>Who is there neither waits for a place nor needs a new title to stay.</summary>
    internal static bool IsInPlace(OfferLine line, MatchQuestion question) =>
        question.Current.Any(current => current.Service == line.Service.Id);
}
