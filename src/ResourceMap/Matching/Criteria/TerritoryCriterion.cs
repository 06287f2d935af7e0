using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>TERRITORY: the stated area of an offer that goes to people. No stated area is never "everywhere".</summary>
public sealed class TerritoryCriterion() : Criterion("TERRITORY", "Territoire", Journal.FacetNames.Coverage)
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        if (line.Coverage is not { } coverage)
            yield break;

        var outcome = coverage switch
        {
            { Basis: not CoverageBasis.Declared } or { IsUnknown: true } => Outcome.Unknown,
            { Accepts: true } => Outcome.Met,
            _ => Outcome.NotMet,
        };
        var basis = coverage.Basis switch
        {
            CoverageBasis.Declared => Basis.Declared,
            CoverageBasis.Presumed => Basis.Presumed,
            _ => Basis.Unknown,
        };
        yield return Judgement.Hard(
            this, outcome, basis, coverage.Reason, expected: rules.NameOf(question.Place.Commune),
            found: coverage.Territory is { } territory ? rules.NameOf(territory) : null);
    }
}
