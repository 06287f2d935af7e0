namespace ResourceMap.Territories;

/// <summary>
/// The official geography of one vintage: territories in force, membership, and where former communes went. Immutable.
/// </summary>
public sealed class Geography
{
    private readonly Dictionary<TerritoryId, Territory> _territories;
    private readonly IReadOnlyDictionary<TerritoryId, IReadOnlyList<TerritoryId>> _above;
    private readonly IReadOnlyDictionary<TerritoryId, TerritoryId> _parents;
    private readonly ILookup<TerritoryId, CommuneMovement> _movements;
    private readonly IReadOnlyDictionary<TerritoryId, IReadOnlyList<string>> _postcodes;
    private readonly ILookup<TerritoryId, TerritoryId> _arrondissements;
    private readonly Lazy<ILookup<TerritoryId, TerritoryId>> _communes;

    /// <param name="vintage">Such as <c>cog:2024</c>.</param>
    /// <param name="above">For each commune and arrondissement municipal: itself, then narrowest to widest.</param>
    /// <param name="parents">For each code of a commune déléguée or associée: the commune it is part of.</param>
    /// <param name="postcodes">Of communes and arrondissements municipaux.</param>
    public Geography(
        string vintage,
        IReadOnlyList<Territory> all,
        IReadOnlyDictionary<TerritoryId, IReadOnlyList<TerritoryId>> above,
        IReadOnlyDictionary<TerritoryId, TerritoryId> parents,
        IEnumerable<CommuneMovement> movements,
        IReadOnlyDictionary<TerritoryId, IReadOnlyList<string>> postcodes)
    {
        Vintage = vintage;
        All = all;
        _territories = all.ToDictionary(territory => territory.Id);
        _above = above;
        _parents = parents;
        _postcodes = postcodes;
        _movements = movements.ToLookup(movement => movement.From);
        _arrondissements = above.Keys.Where(id => id.Kind == TerritoryKind.ArrondissementMunicipal)
            .Order(ById).ToLookup(id => above[id][1]);
        _communes = new(() => above.Keys.Where(id => id.Kind == TerritoryKind.Commune).Order(ById)
            .SelectMany(commune => above[commune], (commune, each) => (commune, each))
            .ToLookup(pair => pair.each, pair => pair.commune));
    }

    /// <summary>Such as <c>cog:2024</c>.</summary>
    public string Vintage { get; }

    /// <summary>Every territory in force, in the order of the files.</summary>
    public IReadOnlyList<Territory> All { get; }

    internal static Comparer<TerritoryId> ById { get; } =
        Comparer<TerritoryId>.Create((left, right) => string.CompareOrdinal(left.Value, right.Value));

    public Territory? Find(TerritoryId id) => _territories.GetValueOrDefault(id);

    /// <summary>
    /// What a territory is today: itself when in force; for a former code the one that took its place, through chains
    /// by date; for a commune déléguée or associée the commune it is part of; for COM-75101 its arrondissement
    /// municipal. Several mean "one of", as of a commune that was shared out, ordered by id. Empty when unknown.
    /// </summary>
    public IReadOnlyList<TerritoryId> Heirs(TerritoryId id)
    {
        if (_territories.ContainsKey(id))
            return [id];
        var heirs = new SortedSet<TerritoryId>(ById);
        Follow(id, DateOnly.MinValue, [], heirs);
        return [.. heirs];
    }

    /// <summary>
    /// The commune or arrondissement municipal itself, then those above it, narrowest to widest: the commune of an
    /// arrondissement municipal, EPCI, canton, arrondissement, département, CTCD, région, France; those that exist.
    /// Empty for any other territory.
    /// </summary>
    public IReadOnlyList<TerritoryId> Above(TerritoryId communeOrArm) => _above.GetValueOrDefault(communeOrArm) ?? [];

    /// <summary>
    /// The communes in force of a territory, ordered by id; a commune has itself, an arrondissement municipal its
    /// commune. Arrondissements municipaux are not listed: <see cref="MutualCover"/> gives them.
    /// </summary>
    public IReadOnlyList<TerritoryId> CommunesOf(TerritoryId id) =>
        id.Kind == TerritoryKind.ArrondissementMunicipal ? MutualCover(id) : [.. _communes.Value[id]];

    /// <summary>
    /// For Paris, Lyon and Marseille, which cover each other with their parts: the arrondissements of the commune, or
    /// the commune of the arrondissement. Empty elsewhere.
    /// </summary>
    public IReadOnlyList<TerritoryId> MutualCover(TerritoryId id) =>
        id.Kind == TerritoryKind.ArrondissementMunicipal ? [.. Above(id).Skip(1).Take(1)] : [.. _arrondissements[id]];

    /// <summary>
    /// Where a site in the territory may say that it lies: its communes, with the arrondissements of Paris, Lyon and
    /// Marseille; an arrondissement municipal has itself alone.
    /// </summary>
    public IReadOnlyList<TerritoryId> SiteCommunesOf(TerritoryId id) =>
        id.Kind == TerritoryKind.ArrondissementMunicipal
            ? [id]
            : [.. CommunesOf(id), .. CommunesOf(id).SelectMany(MutualCover)];

    /// <summary>Of a commune or arrondissement municipal; empty for others, or where no file says.</summary>
    public IReadOnlyList<string> PostcodesOf(TerritoryId id) => _postcodes.GetValueOrDefault(id) ?? [];

    private void Follow(
        TerritoryId id, DateOnly since, HashSet<TerritoryId> seen, SortedSet<TerritoryId> heirs)
    {
        // Cycles exist (27676 → 27058 → 27676), but a code in force always ends the chain.
        if (!seen.Add(id))
            return;
        if (_territories.ContainsKey(id))
            heirs.Add(id);
        else if (AsArrondissement(id) is { } arrondissement)
            heirs.Add(arrondissement);
        else if (_parents.TryGetValue(id, out var parent))
            Follow(parent, since, seen, heirs);
        else
            FollowLastDeparture(id, since, seen, heirs);
    }

    private void FollowLastDeparture(
        TerritoryId id, DateOnly since, HashSet<TerritoryId> seen, SortedSet<TerritoryId> heirs)
    {
        var departures = _movements[id].Where(movement => movement.On >= since).ToList();
        var last = departures.Select(movement => movement.On).DefaultIfEmpty().Max();
        foreach (var movement in departures.Where(movement => movement.On == last))
            Follow(movement.To, last, seen, heirs);
    }

    private TerritoryId? AsArrondissement(TerritoryId id)
    {
        if (!id.Value.StartsWith("COM-", StringComparison.Ordinal))
            return null;
        var arrondissement = new TerritoryId("ARM-" + id.Code);
        return _territories.ContainsKey(arrondissement) ? arrondissement : null;
    }
}
