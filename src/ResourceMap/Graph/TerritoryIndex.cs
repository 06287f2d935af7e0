using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>Territories by name.</summary>
public sealed class TerritoryIndex(Geography geography)
{
    private readonly List<Entry> _entries =
    [
        .. geography.All
            .Select(territory => new Entry(territory, SortKey.Of(territory.Name), TextTokens.Of(territory.Name)))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ThenBy(entry => entry.Territory.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>
    /// By name, then id; with a text, names equal to it come first, then those that begin so, then those that hold its
    /// words.
    /// </summary>
    /// <param name="kinds">Any of these; empty asks for all.</param>
    /// <param name="within">Keeps territories whose communes all lie in it.</param>
    public IReadOnlyList<Territory> List(IReadOnlyCollection<TerritoryKind> kinds, TerritoryId? within, string? text)
    {
        var communes = within is { } id ? geography.CommunesOf(id).ToHashSet() : null;
        var query = SearchQuery.Of(text ?? "");
        var key = SortKey.Of(text ?? "");
        return
        [
            .. _entries
                .Where(entry => kinds.Count == 0 || kinds.Contains(entry.Territory.Id.Kind))
                .Where(entry => query.Accepts(entry.Tokens))
                .Where(entry => communes is null || LiesIn(entry.Territory.Id, communes))
                .OrderBy(entry => entry.Key == key ? 0 : entry.Key.StartsWith(key, StringComparison.Ordinal) ? 1 : 2)
                .Select(entry => entry.Territory),
        ];
    }

    private bool LiesIn(TerritoryId id, HashSet<TerritoryId> communes) =>
        geography.CommunesOf(id) is { Count: > 0 } own && own.All(communes.Contains);

    private sealed record Entry(Territory Territory, string Key, IReadOnlyList<string> Tokens);
}
