using GraphQL;
using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.Network;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

internal sealed record NeighbourhoodOnDay(Neighbourhood Found, DateOnly EvaluatedOn);

internal sealed record NeighbourConnection(int TotalCount, IReadOnlyList<NeighbourEdge> Edges, PageInfo PageInfo);

internal sealed record NeighbourEdge(string Cursor, Neighbour Neighbour)
{
    public int Distance => Neighbour.Distance;
}

[Resolves("Neighbourhood", typeof(NeighbourhoodOnDay))]
internal static class NeighbourhoodResolvers
{
    public static NeighbourConnection Actors([FromSource] NeighbourhoodOnDay day, int first, string? after)
    {
        var page = Paging.Of(day.Found.Actors, first, after, neighbour => neighbour.Actor.Value);
        return new NeighbourConnection(
            page.TotalCount, [.. page.Edges.Select(edge => new NeighbourEdge(edge.Cursor, edge.Node))], page.PageInfo);
    }

    public static Connection<LinkOnDay> Links([FromSource] NeighbourhoodOnDay day, int first, string? after) =>
        Paging.Of(
            [.. day.Found.Links.Select(link => new LinkOnDay(link, day.EvaluatedOn))], first, after, link => link.Key);
}

[Resolves("NeighbourEdge", typeof(NeighbourEdge))]
internal static class NeighbourEdgeResolvers
{
    public static IDataLoaderResult<Actor> Node([FromSource] NeighbourEdge edge, [FromServices] ActorById actors) =>
        actors.Of(edge.Neighbour.Actor);
}

internal sealed record PathsBetween(FoundPaths Found, DateOnly EvaluatedOn)
{
    public bool IsComplete => Found.IsComplete;

    public IReadOnlyList<ActorPathOnDay> Paths =>
        [.. Found.Paths.Select(path => new ActorPathOnDay(path, EvaluatedOn))];
}

internal sealed record ActorPathOnDay(ActorPath Path, DateOnly EvaluatedOn)
{
    public int Length => Path.Length;

    public IReadOnlyList<PathStepOnDay> Steps => [.. Path.Steps.Select(step => new PathStepOnDay(step, EvaluatedOn))];
}

internal sealed record PathStepOnDay(PathStep Step, DateOnly EvaluatedOn)
{
    public IReadOnlyList<LinkOnDay> Links => [.. Step.Links.Select(link => new LinkOnDay(link, EvaluatedOn))];
}

[Resolves("PathStep", typeof(PathStepOnDay))]
internal static class PathStepResolvers
{
    public static IDataLoaderResult<Actor> From([FromSource] PathStepOnDay day, [FromServices] ActorById actors) =>
        actors.Of(day.Step.From);

    public static IDataLoaderResult<Actor> To([FromSource] PathStepOnDay day, [FromServices] ActorById actors) =>
        actors.Of(day.Step.To);
}
