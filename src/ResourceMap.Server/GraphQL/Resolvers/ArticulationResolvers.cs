using GraphQL;
using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.Network;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

internal sealed record ArticulationConnection(
    int TotalCount, IReadOnlyList<ArticulationEdge> Edges, PageInfo PageInfo, int ActorCount, int LinkCount,
    DateOnly EvaluatedOn)
{
    public static ArticulationConnection Of(TerritoryNetwork network, DateOnly evaluatedOn, int first, string? after)
    {
        var page = Paging.Of(network.Articulations, first, after, articulation => articulation.Actor.Value);
        return new ArticulationConnection(
            page.TotalCount, [.. page.Edges.Select(edge => new ArticulationEdge(edge.Cursor, edge.Node))],
            page.PageInfo, network.ActorCount, network.LinkCount, evaluatedOn);
    }
}

internal sealed record ArticulationEdge(string Cursor, ArticulationActor Articulation)
{
    public int CutOff => Articulation.CutOff;

    public IReadOnlyList<NetworkPart> Parts => [.. Articulation.Parts.Select(part => new NetworkPart(part))];
}

internal sealed record NetworkPart(IReadOnlyList<EntityId> Members)
{
    public int Size => Members.Count;
}

[Resolves("ArticulationEdge", typeof(ArticulationEdge))]
internal static class ArticulationEdgeResolvers
{
    public static IDataLoaderResult<Actor> Node([FromSource] ArticulationEdge edge, [FromServices] ActorById actors) =>
        actors.Of(edge.Articulation.Actor);
}

[Resolves("NetworkPart", typeof(NetworkPart))]
internal static class NetworkPartResolvers
{
    public static IDataLoaderResult<Connection<Actor>> Actors(
        [FromSource] NetworkPart part, [FromServices] ActorById actors, int first, string? after)
    {
        var page = Paging.Of(part.Members, first, after, member => member.Value);
        return page.Edges.Select(edge => actors.Of(edge.Node).Then(actor => new Edge<Actor>(edge.Cursor, actor)))
            .Together()
            .Then(edges => new Connection<Actor>(page.TotalCount, edges, page.PageInfo));
    }
}
