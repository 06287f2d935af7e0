using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.References;
using ResourceMap.Refusals;

namespace ResourceMap.Matching;

/// <summary>Who can help this person, here: reads the candidates, and lets <see cref="Matcher"/> decide.</summary>
public sealed class FindMatches(IResourceGraph graph, ReferenceData reference, MatchOptions options)
{
    /// <summary>Refused where it names a service or an actor that the directory does not know.</summary>
    public async Task<Reading<MatchAnswer>> RunAsync(MatchQuestion asked, CancellationToken cancellationToken)
    {
        var named = await InEntitiesAsync(asked, cancellationToken);
        if (named is not { IsRead: true, Value: { } question })
            return new Reading<MatchAnswer>(named.Refusals);
        var query = Candidates.QueryFor(
            [question.Place], question.Needs.Select(need => need.Code), question.MaxDistanceMeters,
            reference.Nomenclature, options) with
        {
            Fictional = question.Fictional,
        };
        var services = await graph.FindCandidatesAsync(query, cancellationToken);
        var actors = await FindNamedActorsAsync(services, question, cancellationToken);
        return Matcher.Answer(
            services.Select(service => WhileWaitedFor(service, cancellationToken)), question,
            MatchRules.Of(reference, options, actors));
    }

    /// <summary>To judge takes the longest: that ends when nobody waits for it any more.</summary>
    private static Service WhileWaitedFor(Service service, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return service;
    }

    /// <summary>
    /// The id of every record of an entity names it: a question is judged on entities. A mistyped id would be a
    /// refusal, or an accompaniment in place, that is lost.
    /// </summary>
    private async Task<Reading<MatchQuestion>> InEntitiesAsync(
        MatchQuestion question, CancellationToken cancellationToken)
    {
        List<EntityId> namedServices =
            [.. question.Current.Concat(question.Past).Select(each => each.Service).Distinct()];
        var services = await graph.FindServicesAsync(namedServices, cancellationToken);
        List<EntityId> namedActors = [.. Organisations(question).Select(wished => wished.Actor).Distinct()];
        var actors = await graph.FindActorsAsync(namedActors, cancellationToken);
        List<Refusal> unknown =
        [
            .. namedServices.Except(services.Keys).Select(id => Refusal.UnknownId(id.Value, "service")),
            .. namedActors.Except(actors.Keys).Select(id => Refusal.UnknownId(id.Value, "acteur")),
        ];
        return unknown.Count > 0 ? new Reading<MatchQuestion>(unknown) : question with
        {
            Current = [.. question.Current.Select(OfEntity)],
            Past = [.. question.Past.Select(OfEntity)],
            Wishes = [.. question.Wishes.Select(OnEntity)],
            Refusals = [.. question.Refusals.Select(OnEntity)],
        };

        Accompaniment OfEntity(Accompaniment each) =>
            services.TryGetValue(each.Service, out var service) ? each with { Service = service.Id } : each;

        Wish OnEntity(Wish wish) =>
            wish.Target is WishTarget.Organisation wished && actors.TryGetValue(wished.Actor, out var actor)
                ? wish with { Target = new WishTarget.Organisation(actor.Id) }
                : wish;
    }

    private static IEnumerable<WishTarget.Organisation> Organisations(MatchQuestion question) =>
        question.Wishes.Concat(question.Refusals).Select(wish => wish.Target).OfType<WishTarget.Organisation>();

    private async Task<IReadOnlyDictionary<EntityId, Actor>> FindNamedActorsAsync(
        IReadOnlyList<Service> services, MatchQuestion question, CancellationToken cancellationToken)
    {
        if (!Organisations(question).Any())
            return new Dictionary<EntityId, Actor>();
        var named = services.Select(service => service.Actor).OfType<EntityId>()
            .Concat(services.SelectMany(service => service.Carriers));
        var actors = await graph.FindActorsAsync([.. named.Distinct()], cancellationToken);
        var parents = await graph.FindActorsAsync(
            [.. actors.Values.Select(actor => actor.Parent).OfType<EntityId>().Distinct()], cancellationToken);
        return actors.Concat(parents).DistinctBy(actor => actor.Key).ToDictionary();
    }
}
