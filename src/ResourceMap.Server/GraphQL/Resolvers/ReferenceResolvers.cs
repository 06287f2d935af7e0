using GraphQL;
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
    public static string Scheme([FromSource] CodeEntry entry) => entry.Code.Scheme;
}

[Resolves("Territory", typeof(Territory))]
internal static class TerritoryResolvers
{
    public static TerritoryKind Kind([FromSource] Territory territory) => territory.Id.Kind;

    public static IReadOnlyList<Territory> Above(
        [FromSource] Territory territory, [FromServices] IReferenceData reference) =>
        reference.Current.Territories(reference.Current.Geography.Above(territory.Id).Where(id => id != territory.Id));

    public static NetTopologySuite.Geometries.Geometry? Outline(
        [FromSource] Territory territory, double? toleranceMeters, [FromServices] IReferenceData reference) =>
        Outlines.Within(reference.Current.Locator.OutlineOf(territory.Id), toleranceMeters);
}

internal sealed record TerritoryConnection(int TotalCount, IReadOnlyList<TerritoryEdge> Edges, PageInfo PageInfo);

internal sealed record TerritoryEdge(string Cursor, FoundTerritory Found)
{
    public Territory Node => Found.Territory;

    public bool IsPartial => Found.IsPartial;
}

[Resolves("Location", typeof(Location))]
internal static class LocationResolvers
{
    public static Territory? Commune([FromSource] Location location, [FromServices] IReferenceData reference) =>
        reference.Current.Territory(location.Commune);

    public static IReadOnlyList<Territory> Territories(
        [FromSource] Location location, [FromServices] IReferenceData reference) =>
        reference.Current.Territories(location.Territories);
}

[Resolves("ImportRun", typeof(ImportRun))]
internal static class ImportRunResolvers
{
    public static string Id([FromSource] ImportRun run) => $"RUN-{run.Id}";

    public static DateTime StartedAt([FromSource] ImportRun run) => run.StartedAtUtc;

    public static DateTime? FinishedAt([FromSource] ImportRun run) => run.FinishedAtUtc;

    public static int Rows([FromSource] ImportRun run) => run.Counts.Rows;

    public static int Changed([FromSource] ImportRun run) => run.Counts.Changed;

    public static int Unchanged([FromSource] ImportRun run) => run.Counts.Unchanged;

    public static int Rejected([FromSource] ImportRun run) => run.Counts.Rejected;

    public static int Duplicate([FromSource] ImportRun run) => run.Counts.Duplicate;

    public static int Withdrawn([FromSource] ImportRun run) => run.Counts.Withdrawn;

    public static IDataLoaderResult<IReadOnlyList<ImportReport>> Reports(
        [FromSource] ImportRun run, [FromServices] ReportsByRun reports) =>
        reports.Load(run.Id).Required($"Import run {run.Id}");
}
