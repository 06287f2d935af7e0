using System.Runtime.CompilerServices;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Reporting;

/// <summary>An open service that answers a need and reaches a commune.</summary>
/// <param name="NeedBasis">Declared, or presumed from the category or a neighbouring need.</param>
/// <param name="Coverage">Of the line that reaches the commune on the firmest ground.</param>
internal sealed record KnownAnswer(Code Need, Service Service, Basis NeedBasis, CoverageBasis Coverage);

/// <summary>
/// What counts as an answer in a report: the service is known to be open, and its area accepts the commune or the
/// person comes or lives there. A service of unstated area does not count.
/// </summary>
internal sealed class KnownAnswers(IResourceGraph graph, ReferenceData data, MatchOptions options)
{
    /// <summary>Each commune of a territory with what is known for it, perhaps nothing; in the order of ids.</summary>
    public async IAsyncEnumerable<(TerritoryId Commune, IReadOnlyList<KnownAnswer> Answers)> ReadAsync(
        TerritoryId within, IReadOnlyList<Code> needs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rules = MatchRules.Of(data, options);
        var codes = needs.SelectMany(need => FindMatches.Asked(need, data.Nomenclature)).Distinct().ToList();
        foreach (var commune in data.Geography.CommunesOf(within))
        {
            if (data.Places.Resolve(commune) is not PlaceOutcome.Found { Place: var place })
                continue;
            var query = Candidates.QueryFor(place, codes, null, options);
            var services = await graph.FindCandidatesAsync(query, cancellationToken);
            yield return (commune, [.. At(place, services, needs, rules)]);
        }
    }

    private static IEnumerable<KnownAnswer> At(
        Place place, IReadOnlyList<Service> services, IReadOnlyList<Code> needs, MatchRules rules) =>
        from service in services
        where service.Status == ServiceStatus.Ouvert
        let coverage = Lines.Reaching(service, place, null, rules)
            .Where(line => line.Coverage is null or { Accepts: true })
            .Min(line => (CoverageBasis?)line.Basis)
        where coverage is not null
        from need in needs
        let basis = NeedCriterion.BasisOf(service.Needs, need, rules.Nomenclature)
        where basis != Basis.Unknown
        select new KnownAnswer(need, service, basis, coverage.Value);
}
