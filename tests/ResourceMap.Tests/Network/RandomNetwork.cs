using FsCheck;
using FsCheck.Fluent;
using ResourceMap.Catalog;
using ResourceMap.Network;
using ResourceMap.Storage.Embedded;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Network;

/// <summary>Up to ten actors with a service in Tours, linked two by two by chance.</summary>
public sealed record RandomNetwork(int Count, IReadOnlyList<(int Left, int Right)> Pairs)
{
    public const int CountMax = 10;
    public static readonly DateOnly Day = new(2026, 11, 24);
    public static readonly LinkRule AllLinks = new([], Day);

    public static Arbitrary<RandomNetwork> Arbitrary() => (
        from count in Gen.Choose(2, CountMax)
        from size in Gen.Choose(0, 14)
        from pairs in Gen.Two(Gen.Choose(0, count - 1)).ListOf(size)
        select new RandomNetwork(count, pairs.Select(pair => (pair.Item1, pair.Item2)).ToList())).ToArbitrary();

    public IReadOnlyList<EntityId> Ids => [.. Enumerable.Range(0, Count).Select(IdOf)];

    public static EntityId IdOf(int number) => Sample.ActorId($"n{number}");

    public static Actor ActorOf(int number) => Sample.Actor($"n{number}");

    /// <summary>Who is linked to whom, both ways.</summary>
    public ILookup<EntityId, EntityId> Neighbours() => Pairs.Where(pair => pair.Left != pair.Right)
        .SelectMany(pair => new[] { (pair.Left, pair.Right), (Left: pair.Right, Right: pair.Left) })
        .Distinct()
        .ToLookup(pair => IdOf(pair.Left), pair => IdOf(pair.Right));

    public async Task<EmbeddedGraph> OpenAsync()
    {
        var graph = new EmbeddedGraph();
        var services = Enumerable.Range(0, Count)
            .Select(number => Sample.Service($"s{number}") with { Actor = IdOf(number) }).ToList();
        await graph.ApplyAsync(
            Sample.Position,
            Sample.Changes(services, [.. Enumerable.Range(0, Count).Select(ActorOf)]) with
            {
                Agreements =
                [
                    .. Pairs.Select((pair, index) => Sample.Agreement($"c{index}", $"n{pair.Left}", $"n{pair.Right}")),
                ],
            },
            CancellationToken.None);
        return graph;
    }
}
