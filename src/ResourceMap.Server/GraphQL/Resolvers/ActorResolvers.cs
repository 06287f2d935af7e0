using GraphQL;
using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

[Resolves("Actor", typeof(Actor))]
internal static class ActorResolvers
{
    public static IDataLoaderResult<Actor?>? Parent([FromSource] Actor actor, [FromServices] ActorById actors) =>
        actor.Parent is { } parent ? actors.Load(parent) : null;

    public static IDataLoaderResult<Connection<Service>> Services(
        [FromSource] Actor actor, [FromServices] ServicesByActor services, int first, string? after) =>
        services.Load(actor.Id).Then(all => Paging.Of(all ?? [], first, after, service => service.Id.Value));

    public static IDataLoaderResult<Connection<Agreement>> Agreements(
        [FromSource] Actor actor, [FromServices] AgreementsByActor agreements, int first, string? after) =>
        agreements.Load(actor.Id).Then(all => Paging.Of(all ?? [], first, after, agreement => agreement.Id.Value));

    public static IDataLoaderResult<ActorLinkConnection> Links(
        [FromSource] Actor actor, [FromServices] LinksByActor links, [FromServices] TimeProvider clock,
        IReadOnlyList<LinkKind>? kinds, DateOnly? evaluatedOn, int first, string? after)
    {
        var asked = Named.OneOrMore(kinds, "kinds");
        return links.Load(actor.Id).Then(all => ActorLinkConnection.Of(
            actor.Id, (all ?? []).Where(link => asked?.Contains(link.Kind) ?? true),
            evaluatedOn ?? Today.InParis(clock), first, after));
    }

    public static IDataLoaderResult<IReadOnlyList<FacetProvenance>> Provenance(
        [FromSource] Actor actor, [FromServices] ResolvedById resolved) =>
        resolved.Load(actor.Id).Then(FacetProvenance.Of);

    public static IDataLoaderResult<IReadOnlyList<FacetConflictView>> Conflicts(
        [FromSource] Actor actor, [FromServices] ResolvedById resolved) =>
        // An établissement may be the address of a sensitive service.
        resolved.Load(actor.Id).Then(entity => FacetConflictView.Of(entity, isSensitive: true));
}

/// <summary>A gestionnaire that carries a service.</summary>
internal sealed record Carrier(EntityId Id);

[Resolves("Carrier", typeof(Carrier))]
internal static class CarrierResolvers
{
    public static IDataLoaderResult<Actor?> Actor([FromSource] Carrier carrier, [FromServices] ActorById actors) =>
        actors.Load(carrier.Id);
}
