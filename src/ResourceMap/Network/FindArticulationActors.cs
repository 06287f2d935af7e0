using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.References;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Network;

/// <param name="ActorCount">How many actors the network of the territory has.</param>
/// <param name="LinkCount">How many links that count are among them.</param>
/// <param name="Articulations">Those that cut off most first, then by id.</param>
public sealed record TerritoryNetwork(int ActorCount, int LinkCount, IReadOnlyList<ArticulationActor> Articulations);

/// <summary>
/// On whom the network of a territory hangs. Its actors are those that offer or carry a service with a site there,
/// closed services aside, and their gestionnaires; its links those among them.
/// </summary>
public sealed class FindArticulationActors(IResourceGraph graph, ReferenceData reference)
{
    private const int ServicesPerPage = 1_000;

    /// <exception cref="RefusedException">Too many actors are in the territory.</exception>
    public async Task<TerritoryNetwork> RunAsync(
        TerritoryId within, LinkRule rule, CancellationToken cancellationToken)
    {
        var actors = await ActorsInAsync(within, cancellationToken);
        var links = (await graph.FindLinksAsync(actors, cancellationToken))
            .Where(link => rule.Counts(link) && actors.Contains(link.Actor) && actors.Contains(link.Other))
            .ToList();
        return new TerritoryNetwork(actors.Count, links.Count, Articulations.Of(new LinkGraph(actors, links)));
    }

    private async Task<HashSet<EntityId>> ActorsInAsync(TerritoryId within, CancellationToken cancellationToken)
    {
        var named = new HashSet<EntityId>();
        var filter = new ServiceFilter(Within: reference.Geography.SiteCommunesOf(within).ToHashSet());
        Page<Service> page;
        Cursor? after = null;
        do
        {
            page = await graph.ListServicesAsync(filter, after, ServicesPerPage, cancellationToken);
            named.UnionWith(page.Items.Select(item => item.Node)
                .Where(service => service.Status != ServiceStatus.Ferme)
                .SelectMany(service => service.Actors));
            NetworkWidth.Check(named.Count);
            after = page.HasNext ? page.Items[^1].Cursor : null;
        }
        while (after is not null);
        return await WithGestionnairesAsync(named, cancellationToken);
    }

    private async Task<HashSet<EntityId>> WithGestionnairesAsync(
        HashSet<EntityId> named, CancellationToken cancellationToken)
    {
        var actors = Listed(await graph.FindActorsAsync(named, cancellationToken));
        var parents = actors.Select(actor => actor.Parent).OfType<EntityId>().ToHashSet();
        var gestionnaires = Listed(await graph.FindActorsAsync(parents, cancellationToken));
        var all = actors.Concat(gestionnaires).Select(actor => actor.Id).ToHashSet();
        NetworkWidth.Check(all.Count);
        return all;
    }

    private static List<Actor> Listed(IReadOnlyDictionary<EntityId, Actor> found) =>
        found.Values.Where(actor => actor.WithdrawnOn is null).ToList();
}
