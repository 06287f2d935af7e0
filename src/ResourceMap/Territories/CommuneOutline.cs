using NetTopologySuite.Geometries;

namespace ResourceMap.Territories;

/// <summary>The outline of a commune in WGS84, perhaps of an older vintage.</summary>
/// <param name="Commune">The commune or arrondissement municipal it belongs to today.</param>
/// <param name="DeclaredCode">The code as the file wrote it.</param>
public sealed record CommuneOutline(TerritoryId Commune, string DeclaredCode, Geometry Outline);
