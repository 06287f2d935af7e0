using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.Network;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <param name="Asked">What the lists, which are pages, belong to.</param>
internal sealed record NeighbourhoodOnDay(Neighbourhood Found, Ground Ground, Asked Asked) : Judged(Ground);

internal sealed record NeighbourEdge(string Cursor, Neighbour Neighbour)
{
    public int Distance => Neighbour.Distance;
}

[Resolves("Neighbourhood", typeof(NeighbourhoodOnDay))]
internal static class NeighbourhoodResolvers
{
    public static Connection<NeighbourEdge> Actors([Source] NeighbourhoodOnDay day, PageRequest page) => Paging.Of(
        day.Found.Actors, page.Of(day.Asked.Question), neighbour => neighbour.Actor.Value,
        (cursor, neighbour) => new NeighbourEdge(cursor, neighbour));

    public static Connection<Edge<LinkOnDay>> Links([Source] NeighbourhoodOnDay day, PageRequest page) => Paging.Of(
        [.. day.Found.Links.Select(link => new LinkOnDay(link, day.EvaluatedOn))],
        page.Of(day.Asked.Question), link => link.Key);
}

[Resolves("NeighbourEdge", typeof(NeighbourEdge))]
internal static class NeighbourEdgeResolvers
{
    public static IDataLoaderResult<Actor> Node([Source] NeighbourEdge edge, [Given] ActorById actors) =>
        actors.Of(edge.Neighbour.Actor);
}

internal sealed record PathsBetween(FoundPaths Found, Ground Ground) : Judged(Ground)
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
    public static IDataLoaderResult<Actor> From([Source] PathStepOnDay day, [Given] ActorById actors) =>
        actors.Of(day.Step.From);

    public static IDataLoaderResult<Actor> To([Source] PathStepOnDay day, [Given] ActorById actors) =>
        actors.Of(day.Step.To);
}
