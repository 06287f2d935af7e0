namespace ResourceMap.Territories;

/// <summary>A commune that merged into another (MOD 31 and 32 of the COG) and whose code became the other's.</summary>
public sealed record CommuneMovement(DateOnly On, TerritoryId From, TerritoryId To);
