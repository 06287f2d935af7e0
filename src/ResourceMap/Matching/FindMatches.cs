using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.References;

namespace ResourceMap.Matching;

/// <summary>Who can help this person, here: reads the candidates, and lets <see cref="Matcher"/> decide.</summary>
public sealed class FindMatches(IResourceGraph graph, IReferenceData reference, MatchOptions options)
{
    public async Task<MatchAnswer> RunAsync(MatchQuestion asked, CancellationToken cancellationToken)
    {
        var current = reference.Current;
        var question = await InEntitiesAsync(asked, cancellationToken);
        var query = Candidates.QueryFor(
            [question.Place], question.Needs.Select(need => need.Code), question.MaxDistanceMeters,
            current.Nomenclature, options) with
        {
            Fictional = question.Fictional,
        };
        var services = await graph.FindCandidatesAsync(query, cancellationToken);
        var actors = await FindNamedActorsAsync(services, question, cancellationToken);
        return Matcher.Answer(services, question, MatchRules.Of(current, options, actors));
    }

    /// <summary>The id of every record of an entity names it: a question is judged on entities.</summary>
    private async Task<MatchQuestion> InEntitiesAsync(MatchQuestion question, CancellationToken cancellationToken)
    {
        var services = await graph.FindServicesAsync(
            [.. question.Current.Concat(question.Past).Select(each => each.Service).Distinct()], cancellationToken);
        var wished = question.Wishes.Concat(question.Refusals).Where(wish => wish.Kind == WishKind.Actor);
        var actors = await graph.FindActorsAsync(
            [.. wished.Select(wish => new EntityId(wish.Value)).Distinct()], cancellationToken);
        return question with
        {
            Current = [.. question.Current.Select(OfEntity)],
            Past = [.. question.Past.Select(OfEntity)],
            Wishes = [.. question.Wishes.Select(OnEntity)],
            Refusals = [.. question.Refusals.Select(OnEntity)],
        };

        Accompaniment OfEntity(Accompaniment each) =>
            services.TryGetValue(each.Service, out var service) ? each with { Service = service.Id } : each;

        Wish OnEntity(Wish wish) =>
            wish.Kind == WishKind.Actor && actors.TryGetValue(new EntityId(wish.Value), out var actor)
                ? wish with { Value = actor.Id.Value }
                : wish;
    }

    private async Task<IReadOnlyDictionary<EntityId, Actor>> FindNamedActorsAsync(
        IReadOnlyList<Service> services, MatchQuestion question, CancellationToken cancellationToken)
    {
        if (!question.Wishes.Concat(question.Refusals).Any(wish => wish.Kind == WishKind.Actor))
            return new Dictionary<EntityId, Actor>();
        var named = services.Select(service => service.Actor).OfType<EntityId>()
            .Concat(services.SelectMany(service => service.Carriers));
        var actors = await graph.FindActorsAsync([.. named.Distinct()], cancellationToken);
        var parents = await graph.FindActorsAsync(
            [.. actors.Values.Select(actor => actor.Parent).OfType<EntityId>().Distinct()], cancellationToken);
        return actors.Concat(parents).DistinctBy(actor => actor.Key).ToDictionary();
    }
}
