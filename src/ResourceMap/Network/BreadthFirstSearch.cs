using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Refusals;

namespace ResourceMap.Network;

/// <summary>The actors around one, ring by ring, with the links met on the way.</summary>
internal sealed class BreadthFirstSearch(IResourceGraph graph, LinkRule rule, EntityId center)
{
    private readonly Dictionary<EntityId, int> _distances = new() { [center] = 0 };
    private readonly HashSet<Link> _links = [];

    /// <summary>How many links away each actor is.</summary>
    public IReadOnlyDictionary<EntityId, int> Distances => _distances;

    public IReadOnlyCollection<Link> Links => _links;

    public IReadOnlyList<EntityId> Outermost { get; private set; } = [center];

    public int Depth { get; private set; }

    /// <exception cref="RefusedException">The next ring holds too many.</exception>
    public async Task GrowAsync(CancellationToken cancellationToken)
    {
        var found = await LinksOfOutermostAsync(cancellationToken);
        _links.UnionWith(found);
        Depth++;
        Outermost = found.SelectMany(link => new[] { link.Actor, link.Other })
            .Where(actor => _distances.TryAdd(actor, Depth))
            .ToList();
        NetworkWidth.Check(_distances.Count);
    }

    /// <summary>Adds the links that the actors of the last ring have among themselves.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        var found = await LinksOfOutermostAsync(cancellationToken);
        _links.UnionWith(found.Where(link =>
            _distances.ContainsKey(link.Actor) && _distances.ContainsKey(link.Other)));
    }

    private async Task<List<Link>> LinksOfOutermostAsync(CancellationToken cancellationToken) =>
        (await graph.FindLinksAsync(Outermost, cancellationToken)).Where(rule.Counts).ToList();
}
