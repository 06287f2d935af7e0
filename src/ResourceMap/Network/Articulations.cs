using System.Runtime.InteropServices;
using ResourceMap.Catalog;

namespace ResourceMap.Network;

/// <summary>An actor without whom those linked through it, directly or not, fall into several parts.</summary>
/// <param name="Parts">What is left of them, at least two, the largest first; each by id.</param>
public sealed record ArticulationActor(EntityId Actor, IReadOnlyList<IReadOnlyList<EntityId>> Parts)
{
    /// <summary>How many actors lose the largest part.</summary>
    public int CutOff => Parts.Skip(1).Sum(part => part.Count);
}

/// <summary>
/// Articulation points after Tarjan (Depth-first search and linear graph algorithms, 1972), without recursion: a
/// network may be one long chain.
/// </summary>
internal sealed class Articulations
{
    private const int Unseen = -1;

    private readonly LinkGraph _graph;

    /// <summary>The actors in the order in which the search came to them: what it found below one follows it.</summary>
    private readonly List<int> _found = [];

    /// <summary>Where an actor stands in that order.</summary>
    private readonly int[] _places;

    /// <summary>The earliest place that an actor, or one below it, is linked to.</summary>
    private readonly int[] _earliest;

    /// <summary>By actor, the stretches of the order that only it holds to the rest.</summary>
    private readonly Dictionary<int, List<Range>> _held = [];

    private Articulations(LinkGraph graph)
    {
        _graph = graph;
        _places = new int[graph.Count];
        _earliest = new int[graph.Count];
        Array.Fill(_places, Unseen);
    }

    /// <summary>Those that cut off most first, then by id.</summary>
    public static IReadOnlyList<ArticulationActor> Of(LinkGraph graph)
    {
        var search = new Articulations(graph);
        return
        [
            .. Enumerable.Range(0, graph.Count)
                .Where(actor => search._places[actor] == Unseen)
                .SelectMany(search.In)
                .OrderByDescending(found => found.CutOff).ThenBy(found => found.Actor),
        ];
    }

    /// <summary>The articulation actors among all that are linked to one.</summary>
    private List<ArticulationActor> In(int root)
    {
        var start = _found.Count;
        _held.Clear();
        Search(root);
        return _held.Select(held => PartsAround(held.Key, held.Value, start))
            .Where(found => found.Parts.Count > 1)
            .ToList();
    }

    private void Search(int root)
    {
        var way = new Stack<Step>([Enter(root, root)]);
        while (way.TryPop(out var step))
        {
            var neighbours = _graph.NeighboursOf(step.Actor);
            if (step.Next == neighbours.Length)
            {
                Leave(step);
                continue;
            }

            way.Push(step with { Next = step.Next + 1 });
            var next = neighbours[step.Next];
            if (_places[next] == Unseen)
                way.Push(Enter(next, step.Actor));
            else if (next != step.From)
                _earliest[step.Actor] = Math.Min(_earliest[step.Actor], _places[next]);
        }
    }

    private Step Enter(int actor, int from)
    {
        _places[actor] = _earliest[actor] = _found.Count;
        _found.Add(actor);
        return new Step(actor, from, 0);
    }

    private void Leave(Step step)
    {
        var (actor, from) = (step.Actor, step.From);
        if (actor == from)
            return;
        _earliest[from] = Math.Min(_earliest[from], _earliest[actor]);
        if (_earliest[actor] < _places[from])
            return;
        _held.TryAdd(from, []);
        _held[from].Add(_places[actor].._found.Count);
    }

    private ArticulationActor PartsAround(int actor, List<Range> held, int start)
    {
        var found = CollectionsMarshal.AsSpan(_found);
        var parts = held.Select(range => _found[range]).ToList();
        var apart = parts.SelectMany(part => part).Append(actor).ToHashSet();
        var rest = found[start..].ToArray().Where(other => !apart.Contains(other)).ToList();
        if (rest.Count > 0)
            parts.Add(rest);
        return new ArticulationActor(
            _graph[actor],
            [
                .. parts.Select(part => part.Order().ToList())
                    .OrderByDescending(part => part.Count).ThenBy(part => part[0])
                    .Select(part => part.ConvertAll(number => _graph[number])),
            ]);
    }

    /// <summary>An actor on the way, where the search came from (a root from itself), its next neighbour.</summary>
    private readonly record struct Step(int Actor, int From, int Next);
}
