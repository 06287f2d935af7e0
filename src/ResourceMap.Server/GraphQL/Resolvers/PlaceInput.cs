using ResourceMap.Coverage;
using ResourceMap.References;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>Exactly one of its members is given; the schema sees to it.</summary>
internal sealed record PlaceInput(
    TerritoryId? Territory, string? CommuneCode, string? Commune, PointInput? Point)
{
    /// <exception cref="RefusedException">With the code of the refusal.</exception>
    public Place In(ReferenceData reference) => Resolve(reference.Places).OrThrow();

    /// <summary>Unlike a place to be served, a point outside every outline is an answer here.</summary>
    public Location Locate(ReferenceData reference)
    {
        if (Point is { } point)
            return reference.Locator.Locate(point.ToPoint());
        var commune = In(reference).Commune;
        return new Location(commune, reference.Geography.Above(commune), false);
    }

    private Reading<Place> Resolve(Places places) =>
        Territory is { } territory ? places.Resolve(territory)
        : (CommuneCode ?? Commune) is { } commune ? places.Resolve(commune)
        : places.Resolve(Point!.ToPoint());
}

internal sealed record PointInput(double Longitude, double Latitude)
{
    /// <exception cref="RefusedException">When it lies on no globe.</exception>
    public GeoPoint ToPoint() => Longitude is >= -180 and <= 180 && Latitude is >= -90 and <= 90
        ? new(Longitude, Latitude)
        : throw Refused.Invalid("La longitude va de -180 à 180 degrés, la latitude de -90 à 90.", "place.point");
}
