using GraphQL;
using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>A link as it stands on a day.</summary>
internal sealed record LinkOnDay(Link Link, DateOnly EvaluatedOn)
{
    public LinkKind Kind => Link.Kind;

    public DateOnly? From => Link.From;

    public DateOnly? To => Link.To;

    public LinkStanding Standing => Link.On(EvaluatedOn);

    /// <summary>What tells it from every other link.</summary>
    public string Key => $"{Link.Actor} {Link.Other} {Link.Kind} {Link.Agreement}";
}

[Resolves("Link", typeof(LinkOnDay))]
internal static class LinkResolvers
{
    public static IDataLoaderResult<Actor> Actor([FromSource] LinkOnDay link, [FromServices] ActorById actors) =>
        actors.Of(link.Link.Actor);

    public static IDataLoaderResult<Actor> Other([FromSource] LinkOnDay link, [FromServices] ActorById actors) =>
        actors.Of(link.Link.Other);

    public static IDataLoaderResult<Agreement?>? Agreement(
        [FromSource] LinkOnDay link, [FromServices] AgreementById agreements) =>
        link.Link.Agreement is { } agreement ? agreements.Load(agreement) : null;
}

internal sealed record ActorLinkConnection(
    int TotalCount, IReadOnlyList<ActorLinkEdge> Edges, PageInfo PageInfo, DateOnly EvaluatedOn)
{
    public static ActorLinkConnection Of(
        EntityId actor, IEnumerable<Link> links, DateOnly evaluatedOn, int first, string? after)
    {
        var page = Paging.Of(
            [.. links.Select(link => new LinkOnDay(link, evaluatedOn))], first, after, link => link.Key);
        return new ActorLinkConnection(
            page.TotalCount,
            [.. page.Edges.Select(edge => new ActorLinkEdge(edge.Cursor, edge.Node, edge.Node.Link.Beyond(actor)))],
            page.PageInfo,
            evaluatedOn);
    }
}

internal sealed record ActorLinkEdge(string Cursor, LinkOnDay Node, EntityId End);

[Resolves("ActorLinkEdge", typeof(ActorLinkEdge))]
internal static class ActorLinkEdgeResolvers
{
    public static IDataLoaderResult<Actor> Neighbour(
        [FromSource] ActorLinkEdge edge, [FromServices] ActorById actors) => actors.Of(edge.End);
}
