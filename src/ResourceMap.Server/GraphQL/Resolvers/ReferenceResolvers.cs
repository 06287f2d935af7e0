using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

[Resolves("CodeEntry", typeof(CodeEntry))]
internal static class CodeEntryResolvers
{
    public static string Scheme([Source] CodeEntry entry) => entry.Code.Scheme;
}

[Resolves("Territory", typeof(Territory))]
internal static class TerritoryResolvers
{
    public static TerritoryKind Kind([Source] Territory territory) => territory.Id.Kind;

    public static IReadOnlyList<Territory> Above(
        [Source] Territory territory, [Given] ReferenceData reference) =>
        reference.Territories(reference.Geography.Above(territory.Id).Where(id => id != territory.Id));

    public static NetTopologySuite.Geometries.Geometry? Outline(
        [Source] Territory territory, double? toleranceMeters, [Given] ReferenceData reference) =>
        Outlines.Within(reference.Locator.OutlineOf(territory.Id), toleranceMeters);
}

internal sealed record TerritoryEdge(string Cursor, FoundTerritory Found)
{
    public Territory Node => Found.Territory;

    public bool IsPartial => Found.IsPartial;
}

[Resolves("Location", typeof(Location))]
internal static class LocationResolvers
{
    public static Territory? Commune([Source] Location location, [Given] ReferenceData reference) =>
        reference.Territory(location.Commune);

    public static IReadOnlyList<Territory> Territories(
        [Source] Location location, [Given] ReferenceData reference) =>
        reference.Territories(location.Territories);
}
