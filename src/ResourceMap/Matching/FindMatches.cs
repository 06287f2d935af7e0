using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>Who can help this person, here: reads the candidates, and lets <see cref="Matcher"/> decide.</summary>
public sealed class FindMatches(IResourceGraph graph, IReferenceData reference, MatchOptions options)
{
    public async Task<MatchAnswer> RunAsync(MatchQuestion question, CancellationToken cancellationToken)
    {
        var nomenclature = reference.Current.Nomenclature;
        var codes = question.Needs.SelectMany(need => Asked(need.Code, nomenclature)).Distinct().ToList();
        var query = Candidates.QueryFor(question.Place, codes, question.MaxDistanceMeters, options);
        var services = await graph.FindCandidatesAsync(query, cancellationToken);
        var actors = await FindNamedActorsAsync(services, question, cancellationToken);
        var rules = MatchRules.Of(reference.Current, options, actors);
        return Matcher.Answer(services, question, rules);
    }

    /// <summary>
    /// The codes by which a service may answer a need: narrower ones, and linked ones of the other scheme.
    /// </summary>
    public static IEnumerable<Code> Asked(Code need, Nomenclature nomenclature) =>
        [.. nomenclature.Narrower(need), .. nomenclature.Linked(need)];

    private async Task<IReadOnlyDictionary<EntityId, Actor>> FindNamedActorsAsync(
        IReadOnlyList<Service> services, MatchQuestion question, CancellationToken cancellationToken)
    {
        if (!question.Wishes.Concat(question.Refusals).Any(wish => wish.Kind == WishKind.Actor))
            return new Dictionary<EntityId, Actor>();
        var ids = services.Select(service => service.Actor).OfType<EntityId>()
            .Concat(services.SelectMany(service => service.Carriers));
        return await graph.FindActorsAsync([.. ids.Distinct()], cancellationToken);
    }
}
