using System.Runtime.CompilerServices;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Reporting;

/// <summary>An open service that answers a need and reaches, or may reach, a commune.</summary>
/// <param name="NeedBasis">Declared, or presumed from the category.</param>
/// <param name="Coverage">
/// Of the line that reaches the commune on the firmest ground; null where it may reach it and no source says so: that
/// is no answer, and no gap either.
/// </param>
internal sealed record KnownAnswer(Code Need, Service Service, Basis NeedBasis, CoverageBasis? Coverage);

/// <summary>
/// What counts as an answer in a report: the service is known to be open, it meets the need itself or a narrower one
/// (an EHPAD is no nursing at home, though the needs are linked), and its area accepts the commune or the person comes
/// or lives there. A service that may go there, of unstated area, is told apart.
/// </summary>
internal sealed class KnownAnswers(IResourceGraph graph, ReferenceData data, MatchOptions options)
{
    /// <summary>So that a question to the engine stays well under what it may take for one.</summary>
    private const int PlacesPerQuestion = 300;

    /// <summary>Each commune of a territory with what is known for it, perhaps nothing; in the order of ids.</summary>
    public async IAsyncEnumerable<(TerritoryId Commune, IReadOnlyList<KnownAnswer> Answers)> ReadAsync(
        TerritoryId within, IReadOnlyList<Code> needs, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rules = MatchRules.Of(data, options);
        var codes = needs.SelectMany(data.Nomenclature.Narrower).Distinct().ToList();
        var places = data.Geography.CommunesOf(within).Select(data.Places.Resolve).OfType<PlaceOutcome.Found>()
            .Select(found => found.Place);
        foreach (var neighbours in places.Chunk(PlacesPerQuestion))
        {
            var query = Candidates.QueryFor(neighbours, codes, null, options);
            var services = await graph.FindCandidatesAsync(query, cancellationToken);
            var open = services.Where(service => service.Status == ServiceStatus.Ouvert)
                .Select(service => (Service: service, Met: NeedsMet(service, needs, rules))).ToList();
            foreach (var place in neighbours)
                yield return (place.Commune, [.. open.SelectMany(each => At(place, each.Service, each.Met, rules))]);
        }
    }

    private static List<(Code Need, Basis Basis)> NeedsMet(
        Service service, IReadOnlyList<Code> needs, MatchRules rules) =>
        [.. needs
            .Select(need => (need, Basis: NeedCriterion.OwnBasisOf(service.Needs, need, rules.Nomenclature)))
            .Where(met => met.Basis != Basis.Unknown)];

    private static IEnumerable<KnownAnswer> At(
        Place place, Service service, List<(Code Need, Basis Basis)> met, MatchRules rules)
    {
        var lines = Lines.Reaching(service, place, null, rules).ToList();
        var coverage = lines.Where(line => line.Coverage is null or { Accepts: true })
            .Min(line => (CoverageBasis?)line.Basis);
        return lines.Count == 0 ? [] : met.Select(need => new KnownAnswer(need.Need, service, need.Basis, coverage));
    }
}
