using GraphQL.DataLoader;
using ResourceMap.Import;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Loading;
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

[Resolves("ImportRun", typeof(ImportRun))]
internal static class ImportRunResolvers
{
    public const string IdPrefix = "RUN-";

    public static string Id([Source] ImportRun run) => $"{IdPrefix}{run.Id}";

    public static DateTime StartedAt([Source] ImportRun run) => run.StartedAtUtc;

    public static DateTime? FinishedAt([Source] ImportRun run) => run.FinishedAtUtc;

    public static int Rows([Source] ImportRun run) => run.Counts.Rows;

    public static int Changed([Source] ImportRun run) => run.Counts.Changed;

    public static int Unchanged([Source] ImportRun run) => run.Counts.Unchanged;

    public static int Rejected([Source] ImportRun run) => run.Counts.Rejected;

    public static int Duplicate([Source] ImportRun run) => run.Counts.Duplicate;

    public static int Withdrawn([Source] ImportRun run) => run.Counts.Withdrawn;

    public static IDataLoaderResult<Connection<Edge<ImportReport>>> Reports(
        [Source] ImportRun run, [Given] ReportsByRun reports, PageRequest page)
    {
        var position = 0;
        return reports.Load(run.Id).Required($"Import run {run.Id}")
            .Then(all => Paging.Of(all, page.Of(run.Id), report => $"{position++}"));
    }
}
