using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.Network;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

internal sealed record ArticulationConnection(
    Connection<ArticulationEdge> Page, Ground Ground, TerritoryNetwork Network)
    : JudgedConnection<ArticulationEdge>(Page, Ground, [])
{
    public int ActorCount => Network.ActorCount;

    public int LinkCount => Network.LinkCount;
}

/// <param name="List">The list of the edge, of which its parts have lists of their own.</param>
internal sealed record ArticulationEdge(string Cursor, ArticulationActor Articulation, Asked List)
{
    public int CutOff => Articulation.CutOff;

    public IReadOnlyList<NetworkPart> Parts =>
        [.. Articulation.Parts.Select((part, index) => new NetworkPart(
            part, $"{List.Question} {Articulation.Actor} {index}"))];
}

/// <param name="Key">What tells the part from every other.</param>
internal sealed record NetworkPart(IReadOnlyList<EntityId> Members, string Key)
{
    public int Size => Members.Count;
}

[Resolves("ArticulationEdge", typeof(ArticulationEdge))]
internal static class ArticulationEdgeResolvers
{
    public static IDataLoaderResult<Actor> Node([Source] ArticulationEdge edge, [Given] ActorById actors) =>
        actors.Of(edge.Articulation.Actor);
}

[Resolves("NetworkPart", typeof(NetworkPart))]
internal static class NetworkPartResolvers
{
    public static IDataLoaderResult<Connection<Edge<Actor>>> Actors(
        [Source] NetworkPart part, [Given] ActorById actors, PageRequest page)
    {
        var ids = Paging.Of(part.Members, page.Of(part.Key), member => member.Value);
        return ids.Edges.Select(edge => actors.Of(edge.Node).Then(actor => new Edge<Actor>(edge.Cursor, actor)))
            .Together()
            .Then(edges => new Connection<Edge<Actor>>(ids.TotalCount, edges, ids.PageInfo));
    }
}
