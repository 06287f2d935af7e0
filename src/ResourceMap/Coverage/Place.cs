using ResourceMap.Territories;

namespace ResourceMap.Coverage;

/// <summary>The place of a person, no wider than a commune or arrondissement municipal.</summary>
/// <param name="Commune">The commune or arrondissement municipal in force.</param>
/// <param name="Territories">The commune, all above it, and those that cover each other with it (PLM); flat.</param>
/// <param name="Collectivites">Départements and CTCD of the place, for offers that state no area.</param>
/// <param name="Point">Null when neither an outline nor a point of the commune is known: distances are unknown.</param>
/// <param name="Precision"><see cref="PointPrecision.Commune"/> when the point is only an interior point.</param>
public sealed record Place(
    TerritoryId Commune,
    IReadOnlySet<TerritoryId> Territories,
    IReadOnlySet<TerritoryId> Collectivites,
    GeoPoint? Point,
    PointPrecision Precision);

/// <summary>Whether an area accepts a place, with the reason in French.</summary>
/// <param name="Territory">The territory that decided; null for a circle or a drawn area.</param>
/// <param name="IsUnknown">It cannot be told, since the point of the place is not known; then not accepted.</param>
public sealed record Verdict(
    bool Accepts, CoverageBasis Basis, TerritoryId? Territory, string Reason, bool IsUnknown = false);
