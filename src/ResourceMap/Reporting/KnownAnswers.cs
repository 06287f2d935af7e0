using System.Runtime.CompilerServices;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Territories;

namespace ResourceMap.Reporting;

/// <summary>A service that would be a response to a person of this need, of whom nothing else is known.</summary>
/// <param name="Coverage">
/// Of the line that reaches the commune for this need; null where it may reach it and nobody can tell: that is no
/// answer, and no gap either.
/// </param>
internal sealed record KnownAnswer(Code Need, Service Service, NeedGround Ground, CoverageBasis? Coverage)
{
    public bool IsKnown => Coverage is not null;
}

/// <summary>
/// What counts as an answer in a report is what would be one for a person (practice-C23): no closed service, a line
/// that answers the need, and a way to it that is known to be short enough.
/// </summary>
internal sealed class KnownAnswers(IResourceGraph graph, ReferenceData data, MatchOptions options)
{
    /// <summary>So that a question to the engine stays well under what it may take for one.</summary>
    private const int PlacesPerQuestion = 300;

    private readonly MatchRules _rules = MatchRules.Of(data, options);

    /// <summary>Each commune of a territory with what is known for it, perhaps nothing; in the order of ids.</summary>
    public async IAsyncEnumerable<(TerritoryId Commune, IReadOnlyList<KnownAnswer> Answers)> ReadAsync(
        TerritoryId within, IReadOnlyList<Code> needs, bool includeFictional,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var places = data.Geography.CommunesOf(within).Select(data.Places.Resolve).Select(place => place.Value)
            .OfType<Place>();
        foreach (var neighbours in places.Chunk(PlacesPerQuestion))
        {
            var query = Candidates.QueryFor(neighbours, needs, null, data.Nomenclature, options) with
            {
                Fictional = includeFictional ? null : false,
            };
            var services = await graph.FindCandidatesAsync(query, cancellationToken);
            var answering = services.Where(service => service.Status != ServiceStatus.Ferme)
                .SelectMany(service => service.Offers, (service, offer) => new Answering(
                    service, offer, NeedsMet(service, offer, needs)))
                .Where(each => each.Needs.Count > 0).ToList();
            foreach (var place in neighbours)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return (place.Commune, Firmest(answering.SelectMany(each => At(place, each))));
            }
        }
    }

    private List<(Code Need, NeedAnswers Answers)> NeedsMet(
        Service service, Offer offer, IReadOnlyList<Code> needs) =>
        [.. needs.Select(need => (need, Answers: NeedAnswers.Of(service, offer, need, data.Nomenclature)))
            .Where(met => met.Answers.IsAnswered)];

    private IEnumerable<KnownAnswer> At(Place place, Answering line)
    {
        foreach (var way in line.Needs.GroupBy(met => met.Answers.Reach ?? line.Offer.Reach))
        {
            if (OfferLines.Reaching(line.Service, line.Offer, [way.Key], place, null, _rules) is not { } reaching)
                continue;
            CoverageBasis? coverage = OfferLines.IsKnownToReach(reaching, options) ? reaching.Basis : null;
            foreach (var (need, answers) in way)
                yield return new KnownAnswer(need, line.Service, answers.Ground, coverage);
        }
    }

    /// <summary>A service once for each need, by the line that answers on the firmest ground.</summary>
    private static List<KnownAnswer> Firmest(IEnumerable<KnownAnswer> answers) =>
        [.. answers.GroupBy(answer => (answer.Need, answer.Service.Id))
            .Select(same => same.OrderBy(answer => !answer.IsKnown).ThenBy(answer => answer.Ground).First())];

    private sealed record Answering(Service Service, Offer Offer, List<(Code Need, NeedAnswers Answers)> Needs);
}
