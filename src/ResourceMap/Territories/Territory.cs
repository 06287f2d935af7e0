namespace ResourceMap.Territories;

/// <summary>One territory of the official geography in force.</summary>
/// <param name="IsNameConstructed">The files give no name (cantons, CTCD): the label is ours.</param>
/// <param name="Population">Legal population (population municipale); null where no file says it.</param>
public sealed record Territory(TerritoryId Id, string Name, bool IsNameConstructed, int? Population);
