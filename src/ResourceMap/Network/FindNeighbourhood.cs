using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Refusals;

namespace ResourceMap.Network;

/// <summary>The actors within some links of one, and every link that counts among them.</summary>
/// <param name="Actors">Nearest first, then by id; the first is the actor itself.</param>
/// <param name="Links">In the order of links.</param>
public sealed record Neighbourhood(IReadOnlyList<Neighbour> Actors, IReadOnlyList<Link> Links);

/// <param name="Distance">How many links away at least.</param>
public sealed record Neighbour(EntityId Actor, int Distance);

/// <summary>Who works with an actor, directly or through others.</summary>
public sealed class FindNeighbourhood(IResourceGraph graph)
{
    public const int DepthMax = 3;

    /// <param name="depth">From 0 to <see cref="DepthMax"/>.</param>
    /// <exception cref="RefusedException">Too many actors lie within that depth.</exception>
    public async Task<Neighbourhood> RunAsync(
        Actor actor, int depth, LinkRule rule, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, DepthMax);
        var search = new BreadthFirstSearch(graph, rule, actor.Id);
        while (search.Depth < depth)
            await search.GrowAsync(cancellationToken);
        await search.CloseAsync(cancellationToken);
        return new Neighbourhood(
            [.. search.Distances.Select(pair => new Neighbour(pair.Key, pair.Value))
                .OrderBy(neighbour => neighbour.Distance).ThenBy(neighbour => neighbour.Actor)],
            [.. search.Links.Order()]);
    }
}
