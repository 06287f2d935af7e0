using Microsoft.EntityFrameworkCore;

namespace ResourceMap.Storage.Directory;

/// <summary>The imports, for those who ask what was read when.</summary>
public sealed class ImportRunList(DirectoryDatabase database)
{
    /// <summary>Newest first.</summary>
    /// <param name="before">Only runs with a smaller id.</param>
    public async Task<(IReadOnlyList<ImportRunRow> Runs, int TotalCount)> ListAsync(
        long? before, int countMax, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        var runs = await context.ImportRuns.AsNoTracking()
            .Where(run => before == null || run.Id < before)
            .OrderByDescending(run => run.Id)
            .Take(countMax)
            .ToListAsync(cancellationToken);
        return (runs, await context.ImportRuns.CountAsync(cancellationToken));
    }

    /// <summary>The first reports of each run, by line.</summary>
    public async Task<ILookup<long, ImportReportRow>> FindReportsAsync(
        IReadOnlyCollection<long> runs, int countMaxEach, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        var reports = new List<ImportReportRow>();
        foreach (var run in runs)
        {
            reports.AddRange(await context.Set<ImportReportRow>().AsNoTracking()
                .Where(report => report.ImportRun == run)
                .OrderBy(report => report.Line)
                .ThenBy(report => report.Id)
                .Take(countMaxEach)
                .ToListAsync(cancellationToken));
        }

        return reports.ToLookup(report => report.ImportRun);
    }
}
