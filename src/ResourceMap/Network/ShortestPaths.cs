namespace ResourceMap.Network;

/// <summary>
/// Paths that visit no actor twice, shortest first, then by ids along the way. A beginning is taken up only with the
/// exact length of the shortest path that it can still become, so no dead end is ever entered: a path costs at most as
/// many searches as it has links. Written here because the order must be total: an answer that is cut at a number of
/// paths must be the same on every engine.
/// </summary>
internal static class ShortestPaths
{
    /// <param name="lengthMax">In links.</param>
    public static IEnumerable<IReadOnlyList<int>> Between(LinkGraph graph, int start, int end, int lengthMax)
    {
        var beginnings = new PriorityQueue<int[], Beginning>();
        if (DistancesTo(end, graph, [], lengthMax).TryGetValue(start, out var shortest))
            beginnings.Enqueue([start], new Beginning(shortest, [start]));
        while (beginnings.TryDequeue(out var path, out _))
        {
            if (path[^1] == end)
            {
                yield return path;
                continue;
            }

            // A path of n actors and one more link is n links long.
            var distances = DistancesTo(end, graph, path, lengthMax - path.Length);
            foreach (var next in graph.NeighboursOf(path[^1]).Where(distances.ContainsKey))
            {
                int[] longer = [.. path, next];
                beginnings.Enqueue(longer, new Beginning(path.Length + distances[next], longer));
            }
        }
    }

    /// <summary>How far each actor is from the end, up to a distance, without passing through some.</summary>
    private static Dictionary<int, int> DistancesTo(int end, LinkGraph graph, int[] avoided, int distanceMax)
    {
        var distances = new Dictionary<int, int> { [end] = 0 };
        var queue = new Queue<int>([end]);
        while (queue.TryDequeue(out var actor) && distances[actor] < distanceMax)
        {
            foreach (var next in graph.NeighboursOf(actor))
            {
                if (!avoided.Contains(next) && distances.TryAdd(next, distances[actor] + 1))
                    queue.Enqueue(next);
            }
        }

        return distances;
    }

    private readonly record struct Beginning(int Length, int[] Path) : IComparable<Beginning>
    {
        public int CompareTo(Beginning other) => Length != other.Length
            ? Length.CompareTo(other.Length)
            : Path.AsSpan().SequenceCompareTo(other.Path);
    }
}
