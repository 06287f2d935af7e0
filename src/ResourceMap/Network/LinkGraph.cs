using ResourceMap.Catalog;

namespace ResourceMap.Network;

/// <summary>
/// Actors by number, in the order of their ids, and the numbers of those that each is linked to, in the same order.
/// Several links between two actors count once.
/// </summary>
internal sealed class LinkGraph
{
    private readonly EntityId[] _actors;
    private readonly int[][] _neighbours;

    /// <param name="links">Both ends are among the actors.</param>
    public LinkGraph(IEnumerable<EntityId> actors, IEnumerable<Link> links)
    {
        _actors = [.. actors.Distinct().Order()];
        var neighbours = Array.ConvertAll(_actors, _ => new SortedSet<int>());
        foreach (var link in links)
        {
            var (actor, other) = (NumberOf(link.Actor), NumberOf(link.Other));
            neighbours[actor].Add(other);
            neighbours[other].Add(actor);
        }

        _neighbours = Array.ConvertAll(neighbours, numbers => numbers.ToArray());
    }

    public int Count => _actors.Length;

    public EntityId this[int number] => _actors[number];

    public int NumberOf(EntityId actor) => Array.BinarySearch(_actors, actor);

    public int[] NeighboursOf(int number) => _neighbours[number];
}
