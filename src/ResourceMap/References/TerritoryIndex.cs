using ResourceMap.Territories;

namespace ResourceMap.References;

/// <param name="IsPartial">Only some of its communes lie in the territory that was asked for.</param>
public sealed record FoundTerritory(Territory Territory, bool IsPartial);

/// <summary>Territories by name, code and postcode.</summary>
public sealed class TerritoryIndex(Geography geography)
{
    private readonly List<TerritoryText> _texts =
    [
        .. geography.All.Select(territory => new TerritoryText(territory, geography.PostcodesOf(territory.Id)))
            .OrderBy(text => text.Key, StringComparer.Ordinal)
            .ThenBy(text => text.Territory.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>By name, then id.</summary>
    /// <param name="kinds">Any of these; empty asks for all.</param>
    /// <param name="within">
    /// Keeps territories whose communes all lie in it and, of kinds no wider than its own, those of which some do.
    /// </param>
    public IReadOnlyList<FoundTerritory> List(IReadOnlyCollection<TerritoryKind> kinds, TerritoryId? within) =>
        [.. Within(_texts.Select(text => text.Territory), kinds, within)];

    /// <summary>
    /// Those of this name, code or postcode, then those of which one begins so, then those whose name holds the words;
    /// each with those first that lie in a département with data, then by population, name and id.
    /// </summary>
    public IReadOnlyList<FoundTerritory> Search(
        IReadOnlyCollection<TerritoryKind> kinds, TerritoryId? within, string text,
        IReadOnlySet<TerritoryId> departementsWithData)
    {
        var query = new TerritoryQuery(text);
        var found = _texts.Select(each => (each.Territory, Rank: query.RankOf(each)))
            .Where(each => each.Rank is not null)
            .OrderBy(each => each.Rank)
            .ThenBy(each => HasData(each.Territory.Id, departementsWithData) ? 0 : 1)
            .ThenByDescending(each => each.Territory.Population ?? 0);
        return [.. Within(found.Select(each => each.Territory), kinds, within)];
    }

    private bool HasData(TerritoryId id, IReadOnlySet<TerritoryId> departements) =>
        geography.SiteCommunesOf(id).Any(commune => geography.Above(commune).Any(departements.Contains));

    private IEnumerable<FoundTerritory> Within(
        IEnumerable<Territory> territories, IReadOnlyCollection<TerritoryKind> kinds, TerritoryId? within)
    {
        var ofKind = territories.Where(each => kinds.Count == 0 || kinds.Contains(each.Id.Kind));
        if (within is not { } id)
            return ofKind.Select(each => new FoundTerritory(each, IsPartial: false));
        var communes = geography.CommunesOf(id).ToHashSet();
        return ofKind.Select(each => (Territory: each, IsPartial: IsPartial(each.Id, id, communes)))
            .Where(each => each.IsPartial is not null)
            .Select(each => new FoundTerritory(each.Territory, each.IsPartial!.Value));
    }

    /// <summary>Null for a territory that does not lie in the other one, or is rather what holds it.</summary>
    private bool? IsPartial(TerritoryId id, TerritoryId within, HashSet<TerritoryId> communes)
    {
        var own = geography.CommunesOf(id);
        var insideCount = own.Count(communes.Contains);
        return insideCount == 0 ? null
            : insideCount == own.Count ? false
            : id.Kind.IsWiderThan(within.Kind) ? null
            : true;
    }
}
