using System.Globalization;
using ResourceMap.Import;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

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

    public static async Task<Connection<Edge<ImportReport>>> Reports(
        [Source] ImportRun run, PageRequest page, [Given] IImportLog log, CancellationToken cancellationToken)
    {
        var list = page.Of(run.Id);
        var after = page.After is { } given ? ListCursor.ReadNumber(list, given) : (long?)null;
        var countMax = page.CountMax();
        var found = await log.ListReportsAsync(run.Id, after, countMax + 1, cancellationToken);
        return Paging.Of(
            list, await log.CountReportsAsync(run.Id, cancellationToken), found.Count > countMax,
            found.Take(countMax).Select(each => (each, each.Id.ToString(CultureInfo.InvariantCulture))), Paging.Plain);
    }
}

[Resolves("ImportReport", typeof(ImportReport))]
internal static class ImportReportResolvers
{
    public static string Code([Source] ImportReport report) => report.What.Code.Word();

    public static string Sentence([Source] ImportReport report) => report.What.Sentence;

    public static string? Where([Source] ImportReport report) => report.What.Where;
}
