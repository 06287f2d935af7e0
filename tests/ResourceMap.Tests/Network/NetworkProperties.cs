using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ResourceMap.Catalog;
using ResourceMap.Network;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Network;

/// <summary>Each question about a network, against reading it out in the plainest way.</summary>
[Properties(Arbitrary = [typeof(NetworkProperties)], MaxTest = 150)]
public sealed class NetworkProperties
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static Arbitrary<RandomNetwork> Networks() => RandomNetwork.Arbitrary();

    [Property]
    public async Task A_neighbourhood_is_what_a_breadth_first_search_over_the_links_finds(RandomNetwork network)
    {
        var graph = await network.OpenAsync();
        var neighbours = network.Neighbours();
        for (var depth = 0; depth <= FindNeighbourhood.DepthMax; depth++)
        {
            var found = await new FindNeighbourhood(graph).RunAsync(
                RandomNetwork.ActorOf(0), depth, RandomNetwork.AllLinks, None);

            var expected = Distances(RandomNetwork.IdOf(0), neighbours).Where(pair => pair.Value <= depth)
                .OrderBy(pair => pair.Value).ThenBy(pair => pair.Key);
            Assert.Equal(
                expected.Select(pair => new Neighbour(pair.Key, pair.Value)), found.Actors);
            var within = found.Actors.Select(neighbour => neighbour.Actor).ToHashSet();
            var links = (await graph.FindLinksAsync(network.Ids, None))
                .Where(link => within.Contains(link.Actor) && within.Contains(link.Other));
            Assert.Equal(links, found.Links);
        }
    }

    [Property]
    public async Task Paths_are_all_the_simple_ones_shortest_first_then_by_ids(RandomNetwork network)
    {
        var find = new FindPaths(await network.OpenAsync());
        var neighbours = network.Neighbours();
        for (var lengthMax = 1; lengthMax <= FindPaths.LengthMax; lengthMax++)
        {
            var found = await find.RunAsync(
                RandomNetwork.ActorOf(0), RandomNetwork.ActorOf(1), lengthMax, 100_000, RandomNetwork.AllLinks, None);

            var expected = SimplePaths([RandomNetwork.IdOf(0)], RandomNetwork.IdOf(1), lengthMax, neighbours)
                .Select(path => (path.Count, Way: Way(path)))
                .OrderBy(path => path.Count).ThenBy(path => path.Way, StringComparer.Ordinal)
                .Select(path => path.Way);
            Assert.True(found.IsComplete);
            Assert.Equal(expected, found.Paths.Select(Way));
        }
    }

    [Property]
    public async Task Every_step_of_a_path_carries_all_the_links_between_its_two_actors(RandomNetwork network)
    {
        var graph = await network.OpenAsync();
        var links = await graph.FindLinksAsync(network.Ids, None);

        var found = await new FindPaths(graph).RunAsync(
            RandomNetwork.ActorOf(0), RandomNetwork.ActorOf(1), 5, 50, RandomNetwork.AllLinks, None);

        Assert.All(found.Paths.SelectMany(path => path.Steps), step => Assert.Equal(
            links.Where(link => link.Actor == step.From && link.Other == step.To
                || link.Actor == step.To && link.Other == step.From),
            step.Links));
        Assert.All(found.Paths.SelectMany(path => path.Steps), step => Assert.NotEmpty(step.Links));
    }

    [Property]
    public async Task The_paths_back_are_the_paths_forth_turned_round(RandomNetwork network)
    {
        var find = new FindPaths(await network.OpenAsync());
        var (a, b) = (RandomNetwork.ActorOf(0), RandomNetwork.ActorOf(1));

        var forth = await find.RunAsync(a, b, 5, 100_000, RandomNetwork.AllLinks, None);
        var back = await find.RunAsync(b, a, 5, 100_000, RandomNetwork.AllLinks, None);

        Assert.Equal(
            forth.Paths.Select(Way).Order(StringComparer.Ordinal),
            back.Paths.Select(path => string.Join('>', Way(path).Split('>').Reverse())).Order(StringComparer.Ordinal));
    }

    [Property]
    public async Task Fewer_paths_are_the_first_of_all_and_say_that_there_are_more(RandomNetwork network)
    {
        var find = new FindPaths(await network.OpenAsync());
        var (a, b) = (RandomNetwork.ActorOf(0), RandomNetwork.ActorOf(1));

        var all = await find.RunAsync(a, b, 4, 100_000, RandomNetwork.AllLinks, None);
        var few = await find.RunAsync(a, b, 4, 2, RandomNetwork.AllLinks, None);

        Assert.Equal(all.Paths.Take(2).Select(Way), few.Paths.Select(Way));
        Assert.Equal(all.Paths.Count <= 2, few.IsComplete);
    }

    [Property]
    public async Task An_actor_is_an_articulation_when_its_neighbours_fall_into_parts_without_it(RandomNetwork network)
    {
        var graph = await network.OpenAsync();
        var neighbours = network.Neighbours();

        var found = await new FindArticulationActors(graph, Reference.OfSeed).RunAsync(
            Sample.Touraine, RandomNetwork.AllLinks, None);

        var expected = network.Ids
            .Select(actor => (Actor: actor, Parts: PartsWithout(actor, neighbours)))
            .Where(actor => actor.Parts.Count > 1)
            .OrderByDescending(actor => actor.Parts.Skip(1).Sum(part => part.Count)).ThenBy(actor => actor.Actor)
            .ToList();
        Assert.Equal(expected.Select(actor => actor.Actor), found.Articulations.Select(actor => actor.Actor));
        Assert.Equal(expected.Select(actor => actor.Parts), found.Articulations.Select(actor => actor.Parts));
        Assert.Equal(network.Count, found.ActorCount);
    }

    /// <summary>Removes the actor and reads what each of its neighbours still reaches.</summary>
    private static List<IReadOnlyList<EntityId>> PartsWithout(
        EntityId actor, ILookup<EntityId, EntityId> neighbours)
    {
        var without = neighbours.Where(group => group.Key != actor)
            .SelectMany(group => group.Where(other => other != actor), (group, other) => (group.Key, other))
            .ToLookup(pair => pair.Key, pair => pair.other);
        return neighbours[actor]
            .Select(neighbour => (IReadOnlyList<EntityId>)[.. Distances(neighbour, without).Keys.Order()])
            .DistinctBy(part => part[0])
            .OrderByDescending(part => part.Count).ThenBy(part => part[0])
            .ToList();
    }

    private static Dictionary<EntityId, int> Distances(EntityId start, ILookup<EntityId, EntityId> neighbours)
    {
        var distances = new Dictionary<EntityId, int> { [start] = 0 };
        for (var ring = new List<EntityId> { start }; ring.Count > 0;)
        {
            var depth = distances[ring[0]] + 1;
            ring = ring.SelectMany(actor => neighbours[actor]).Where(next => distances.TryAdd(next, depth)).ToList();
        }

        return distances;
    }

    private static IEnumerable<IReadOnlyList<EntityId>> SimplePaths(
        List<EntityId> path, EntityId end, int lengthMax, ILookup<EntityId, EntityId> neighbours) =>
        path[^1] == end ? [path]
        : path.Count > lengthMax ? []
        : neighbours[path[^1]].Where(next => !path.Contains(next))
            .SelectMany(next => SimplePaths([.. path, next], end, lengthMax, neighbours));

    private static string Way(ActorPath path) => Way([path.Steps[0].From, .. path.Steps.Select(step => step.To)]);

    private static string Way(IReadOnlyList<EntityId> path) => string.Join('>', path);
}
