namespace ResourceMap.Territories;

/// <summary>Where a point lies.</summary>
/// <param name="Commune">Null outside every known outline.</param>
/// <param name="Territories">The commune and all territories above it, narrowest first; empty outside.</param>
/// <param name="OnBorder">The point lies on a border: the commune is the first by id, deterministically.</param>
public sealed record Location(TerritoryId? Commune, IReadOnlyList<TerritoryId> Territories, bool OnBorder)
{
    public static Location Outside { get; } = new(null, [], false);
}
