using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// TIME: what can start by the date asked answers "en attendant", the rest is the target (practice C10).
/// </summary>
public sealed class TimeCriterion : ICriterion
{
    public string Code => "TIME";

    public int Position => 9;

    public string? Facet => Journal.Facet.Offers;

    public IEnumerable<Judgement> Judge(Line line, MatchQuestion question, MatchRules rules)
    {
        if (question.NeededBy is not { } neededBy)
            yield break;

        bool? inTime = Freshness.Known(line.Offer.Availability, question.EvaluatedOn) switch
        {
            { State: AvailabilityState.Place } => true,
            { State: AvailabilityState.AVenir, AvailableFrom: { } from } => from <= neededBy,
            { State: AvailabilityState.Aucune } => false,
            _ => null,
        };
        var (outcome, sentence) = inTime switch
        {
            true => (Outcome.Met, $"Peut commencer avant le {neededBy:dd/MM/yyyy}."),
            false => (Outcome.NotMet, $"Ne peut pas commencer avant le {neededBy:dd/MM/yyyy}."),
            null => (Outcome.Unknown, $"On ne sait pas si l'accueil peut commencer avant le {neededBy:dd/MM/yyyy}."),
        };
        yield return new(new(
            Code, CriterionKind.Ordering, outcome, inTime is null ? Basis.Unknown : Basis.Declared,
            $"{neededBy:dd/MM/yyyy}", null, null, line.Offer.Availability?.StatedOn, sentence))
        {
            InTime = inTime,
        };
    }
}
