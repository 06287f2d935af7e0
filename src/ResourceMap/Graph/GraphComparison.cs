using ResourceMap.Catalog;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>What the graph holds against what the journal says.</summary>
/// <param name="Groups">By type, then département, those without one first.</param>
/// <param name="Differences">By type, then id.</param>
public sealed record GraphComparison(
    IReadOnlyList<GroupComparison> Groups, IReadOnlyList<EntityDifference> Differences)
{
    internal static GraphComparison Of(
        IEnumerable<EntityDigest> stated, IEnumerable<EntityDigest> held, IEnumerable<EntityDifference> differences) =>
        new(
            stated.Select(digest => (digest, isHeld: false)).Concat(held.Select(digest => (digest, isHeld: true)))
                .GroupBy(row => (row.digest.Type, row.digest.Departement))
                .Select(group => new GroupComparison(
                    group.Key.Type, group.Key.Departement,
                    Tally.Of(group.Where(row => !row.isHeld).Select(row => row.digest)),
                    Tally.Of(group.Where(row => row.isHeld).Select(row => row.digest))))
                .OrderBy(group => group.Type).ThenBy(group => group.Departement?.Value, StringComparer.Ordinal)
                .ToList(),
            differences.OrderBy(difference => difference.Type).ThenBy(difference => difference.Id).ToList());
}

public sealed record GroupComparison(EntityType Type, TerritoryId? Departement, Tally Stated, Tally Held);

/// <param name="Hash">Of all of them, whatever their order; 0 for none.</param>
public readonly record struct Tally(int Count, ulong Hash)
{
    internal static Tally Of(IEnumerable<EntityDigest> digests) =>
        digests.Aggregate(default(Tally), (sum, digest) => new Tally(sum.Count + 1, sum.Hash ^ digest.Hash));
}

/// <summary>One entity that the two sides do not hold alike.</summary>
public sealed record EntityDifference(EntityId Id, EntityType Type, DifferenceKind Kind);

public enum DifferenceKind
{
    /// <summary>The journal says it, the graph does not hold it.</summary>
    Missing,
    /// <summary>The graph holds it, the journal does not say it.</summary>
    Extra,
    /// <summary>Both, with another content, or with something lost around it.</summary>
    Different,
}
