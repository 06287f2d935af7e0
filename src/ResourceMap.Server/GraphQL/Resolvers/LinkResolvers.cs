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
    public static IDataLoaderResult<IReadOnlyList<Actor>> Ends([Source] LinkOnDay link, [Given] ActorById actors) =>
        new[] { actors.Of(link.Link.Actor), actors.Of(link.Link.Other) }.Together();

    public static IDataLoaderResult<Agreement?>? Agreement([Source] LinkOnDay link, [Given] AgreementById agreements) =>
        link.Link.Agreement is { } agreement ? agreements.Load(agreement) : null;
}

internal sealed record ActorLinkEdge(string Cursor, LinkOnDay Node, EntityId End);

[Resolves("ActorLinkEdge", typeof(ActorLinkEdge))]
internal static class ActorLinkEdgeResolvers
{
    public static IDataLoaderResult<Actor> Neighbour([Source] ActorLinkEdge edge, [Given] ActorById actors) =>
        actors.Of(edge.End);
}
