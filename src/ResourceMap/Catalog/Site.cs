using ResourceMap.Coverage;
using ResourceMap.Territories;

namespace ResourceMap.Catalog;

/// <summary>A place where a service is found (practice-A4).</summary>
/// <param name="DeclaredCommune">The commune of the address, in today's geography; rules the address.</param>
/// <param name="FoundCommune">
/// The commune that holds the point; rules the distance. Null without point or outline.
/// </param>
/// <param name="Point">Null when no source gives one and the commune has no outline.</param>
public sealed record Site(
    EntityId Id,
    string Key,
    string? Address,
    TerritoryId? DeclaredCommune,
    TerritoryId? FoundCommune,
    GeoPoint? Point,
    PointPrecision Precision,
    string? Hours)
{
    /// <summary>
    /// A point inside the commune, for the distance to a site whose own point is unknown or not given away.
    /// </summary>
    public GeoPoint? CommunePoint { get; init; }

    /// <summary>The declared commune, else the found one.</summary>
    public TerritoryId? Commune => DeclaredCommune ?? FoundCommune;

    /// <summary>Where the way to the site is measured to.</summary>
    public GeoPoint? TravelPoint => Point ?? CommunePoint;

    /// <summary>Département and CTCD of the declared commune, else of the found one; empty when unknown.</summary>
    public IReadOnlyList<TerritoryId> Collectivites { get; init; } = [];

    /// <summary>Whether a collectivité of the place is one of the site's.</summary>
    public bool IsInCollectiviteOf(Place place) => Collectivites.Any(place.Collectivites.Contains);
}
