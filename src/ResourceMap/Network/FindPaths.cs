using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Refusals;

namespace ResourceMap.Network;

/// <summary>How one actor reaches another: each step with all the links that count between its two actors.</summary>
public sealed record ActorPath(IReadOnlyList<PathStep> Steps)
{
    /// <summary>In links.</summary>
    public int Length => Steps.Count;
}

/// <param name="Links">At least one, in the order of links.</param>
public sealed record PathStep(EntityId From, EntityId To, IReadOnlyList<Link> Links);

/// <param name="Paths">No actor twice in one; shortest first, then by the ids along the way.</param>
/// <param name="IsComplete">False when there are more paths than were asked for.</param>
public sealed record FoundPaths(IReadOnlyList<ActorPath> Paths, bool IsComplete);

/// <summary>Through whom an actor reaches another.</summary>
public sealed class FindPaths(IResourceGraph graph)
{
    public const int LengthMax = 6;

    /// <param name="lengthMax">From 1 to <see cref="LengthMax"/> links.</param>
    /// <param name="start">Another actor than the end.</param>
    /// <exception cref="RefusedException">Too many actors lie around both.</exception>
    public async Task<FoundPaths> RunAsync(
        Actor start, Actor end, int lengthMax, int countMax, LinkRule rule, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lengthMax, LengthMax);
        var (around, links) = await BetweenAsync(start.Id, end.Id, lengthMax, rule, cancellationToken);
        var network = new LinkGraph(around, links);
        var between = links.ToLookup(link => (link.Actor, link.Other));
        var found = ShortestPaths.Between(network, network.NumberOf(start.Id), network.NumberOf(end.Id), lengthMax)
            .Take(countMax + 1)
            .Select(path => PathOf(path, network, between))
            .ToList();
        return new FoundPaths([.. found.Take(countMax)], found.Count <= countMax);
    }

    /// <summary>
    /// Rings around both ends, the smaller one growing, until together they are as deep as a path is long: then they
    /// hold every link of every such path.
    /// </summary>
    private async Task<(IReadOnlyCollection<EntityId> Around, IReadOnlyCollection<Link> Links)> BetweenAsync(
        EntityId start, EntityId end, int lengthMax, LinkRule rule, CancellationToken cancellationToken)
    {
        var (left, right) = (new BreadthFirstSearch(graph, rule, start), new BreadthFirstSearch(graph, rule, end));
        while (left.Depth + right.Depth < lengthMax)
        {
            await (left.Outermost.Count <= right.Outermost.Count ? left : right).GrowAsync(cancellationToken);
            NetworkWidth.Check(left.Distances.Count + right.Distances.Count);
        }

        return ([.. left.Distances.Keys.Union(right.Distances.Keys)], [.. left.Links.Union(right.Links).Order()]);
    }

    private static ActorPath PathOf(
        IReadOnlyList<int> path, LinkGraph network, ILookup<(EntityId, EntityId), Link> between) =>
        new([.. path.Zip(path.Skip(1), (from, to) => StepOf(network[from], network[to], between))]);

    private static PathStep StepOf(EntityId from, EntityId to, ILookup<(EntityId, EntityId), Link> between) =>
        new(from, to, [.. between[(from, to)].Concat(between[(to, from)]).Order()]);
}
