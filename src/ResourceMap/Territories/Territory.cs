namespace ResourceMap.Territories;

/// <summary>One territory of the official geography in force.</summary>
/// <param name="IsNameConstructed">The files give no name (cantons, CTCD): the label is ours.</param>
/// <param name="Population">Legal population (population municipale); null where no file says it.</param>
public sealed record Territory(TerritoryId Id, string Name, bool IsNameConstructed, int? Population)
{
    /// <summary>
    /// The name as it follows a preposition such as "pour": "la Vienne", "l'Allier"; the name alone where it takes no
    /// article by the official files (Paris, Maine-et-Loire) or none says which (all but départements and régions).
    /// </summary>
    public string NameWithArticle { get; init; } = Name;
}
