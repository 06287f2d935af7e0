using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

[Resolves("Actor", typeof(Actor))]
internal static class ActorResolvers
{
    public static IDataLoaderResult<Actor?>? Parent([Source] Actor actor, [Given] ActorById actors) =>
        actor.Parent is { } parent ? actors.Load(parent) : null;

    public static IDataLoaderResult<Connection<Edge<Service>>> Services(
        [Source] Actor actor, [Given] ServicesByActor services, PageRequest page) =>
        services.Load(actor.Id).Then(all => Paging.Of(all ?? [], page.Of(actor.Id), service => service.Id.Value));

    public static IDataLoaderResult<Connection<Edge<Agreement>>> Agreements(
        [Source] Actor actor, [Given] AgreementsByActor agreements, PageRequest page) =>
        agreements.Load(actor.Id).Then(
            all => Paging.Of(all ?? [], page.Of(actor.Id), agreement => agreement.Id.Value));

    public static IDataLoaderResult<JudgedConnection<ActorLinkEdge>> Links(
        [Source] Actor actor, [Given] LinksByActor links, [Given] ReferenceData reference, [Given] TimeProvider clock,
        IReadOnlyList<LinkKind>? kinds, DateOnly? evaluatedOn, PageRequest page)
    {
        var asked = Lookups.OneOrMore(kinds, "kinds");
        var day = evaluatedOn ?? Today.InParis(clock);
        return links.Load(actor.Id).Then(all => new JudgedConnection<ActorLinkEdge>(
            Paging.Of(
                [.. (all ?? []).Where(link => asked?.Contains(link.Kind) ?? true)
                    .Select(link => new LinkOnDay(link, day))],
                page.Of(actor.Id), link => link.Key,
                (cursor, link) => new ActorLinkEdge(cursor, link, link.Link.Beyond(actor.Id))),
            new Ground(day, reference), []));
    }

    public static IDataLoaderResult<IReadOnlyList<FacetProvenance>> Provenance(
        [Source] Actor actor, [Given] ResolvedById resolved) =>
        resolved.Load(actor.Id).Then(FacetProvenance.Of);

    public static IDataLoaderResult<IReadOnlyList<FacetConflictView>> Conflicts(
        [Source] Actor actor, [Given] ResolvedById resolved) =>
        // An établissement may be the address of a sensitive service.
        resolved.Load(actor.Id).Then(entity => FacetConflictView.Of(entity, isSensitive: true));
}

/// <summary>A gestionnaire that carries a service.</summary>
internal sealed record Carrier(EntityId Id);

[Resolves("Carrier", typeof(Carrier))]
internal static class CarrierResolvers
{
    public static IDataLoaderResult<Actor?> Actor([Source] Carrier carrier, [Given] ActorById actors) =>
        actors.Load(carrier.Id);
}
