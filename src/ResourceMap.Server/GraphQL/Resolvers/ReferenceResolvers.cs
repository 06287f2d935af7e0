using GraphQL;
using GraphQL.DataLoader;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Storage.Directory;
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
        [FromSource] Territory territory, [FromServices] IReferenceData reference) =>
        reference.Current.Locator.OutlineOf(territory.Id);
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

[Resolves("ImportRun", typeof(ImportRunRow))]
internal static class ImportRunResolvers
{
    public static string Id([FromSource] ImportRunRow run) => $"RUN-{run.Id}";

    public static DateTime StartedAt([FromSource] ImportRunRow run) =>
        DateTime.SpecifyKind(run.StartedAtUtc, DateTimeKind.Utc);

    public static DateTime? FinishedAt([FromSource] ImportRunRow run) =>
        run.FinishedAtUtc is { } finished ? DateTime.SpecifyKind(finished, DateTimeKind.Utc) : null;

    public static IDataLoaderResult<IReadOnlyList<ImportReportRow>> Reports(
        [FromSource] ImportRunRow run, [FromServices] ReportsByRun reports) =>
        reports.Load(run.Id).Required($"Import run {run.Id}");
}
