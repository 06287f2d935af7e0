using Microsoft.EntityFrameworkCore;
using ResourceMap.Import;
using ResourceMap.Refusals;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Storage.Directory;

/// <summary>Import runs, their reports and their files.</summary>
public sealed class ImportLog(SqlDatabase<DirectoryContext> database, TimeProvider clock) : IImportLog
{
    public async Task<IAsyncDisposable> HoldAsync(string source, CancellationToken cancellationToken) =>
        await database.TryHoldAsync($"import-{source}.lock", cancellationToken)
        ?? throw new RefusedException(
            RefusalCode.ImportUnderWay,
            $"Un autre import de {source} est en cours : relancez la même commande quand il sera fini.",
            value: source);

    public async Task<long> StartAsync(ImportStart start, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        if (start.Content is { } content
            && !await context.SourceFiles.AnyAsync(file => file.Sha256 == start.FileSha256, cancellationToken))
            context.SourceFiles.Add(new SourceFileRow
            {
                Sha256 = start.FileSha256,
                ContentGzip = Gzip.Compress(content),
            });
        var run = new ImportRunRow
        {
            Source = start.Source,
            FileName = start.FileName,
            FileSha256 = start.FileSha256,
            CompleteScope = start.CompleteScope,
            StartedAtUtc = clock.GetUtcNow().UtcDateTime,
        };
        context.ImportRuns.Add(run);
        await context.SaveChangesAsync(cancellationToken);
        return run.Id;
    }

    public async Task ReportAsync(
        long importRun, IReadOnlyList<ImportReport> reports, CancellationToken cancellationToken)
    {
        if (reports.Count == 0)
            return;
        await using var context = database.NewContext();
        context.ImportReports.AddRange(reports.Select(report => new ImportReportRow
        {
            ImportRun = importRun,
            IsRejection = report.IsRejection,
            Code = report.What.Code.Word(),
            Sheet = report.Sheet,
            Line = report.Row,
            ColumnName = report.What.Where,
            Value = report.What.Value,
            Reason = report.What.Sentence,
        }));
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task FinishAsync(long importRun, ImportCounts counts, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        var run = await context.ImportRuns.SingleAsync(row => row.Id == importRun, cancellationToken);
        run.FinishedAtUtc = clock.GetUtcNow().UtcDateTime;
        run.Rows = counts.Rows;
        run.Changed = counts.Changed;
        run.Unchanged = counts.Unchanged;
        run.Rejected = counts.Rejected;
        run.Duplicate = counts.Duplicate;
        run.Withdrawn = counts.Withdrawn;
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task ForgetScopeAsync(long importRun, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        await context.ImportRuns.Where(row => row.Id == importRun)
            .ExecuteUpdateAsync(run => run.SetProperty(row => row.CompleteScope, (string?)null), cancellationToken);
    }

    public async Task<IReadOnlyList<ImportRun>> ListRunsAsync(
        long? beforeRun, int countMax, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        return await LatestAsync(
            context.ImportRuns.Where(row => beforeRun == null || row.Id < beforeRun), countMax, cancellationToken);
    }

    public async Task<IReadOnlyList<ImportRun>> ListFinishedAsync(
        string source, int countMax, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        return await LatestAsync(
            context.ImportRuns.Where(row => row.Source == source && row.FinishedAtUtc != null), countMax,
            cancellationToken);
    }

    private static async Task<IReadOnlyList<ImportRun>> LatestAsync(
        IQueryable<ImportRunRow> runs, int countMax, CancellationToken cancellationToken)
    {
        var rows = await runs.AsNoTracking().OrderByDescending(row => row.Id).Take(countMax)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ImportRun(
            row.Id, row.Source, row.FileName, row.FileSha256, row.CompleteScope,
            row.StartedAtUtc, row.FinishedAtUtc,
            new ImportCounts(row.Changed, row.Unchanged, row.Rejected, row.Duplicate, row.Withdrawn)))];
    }

    public async Task<bool> HasTakenWholeAsync(string fileName, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        return await context.ImportRuns.AnyAsync(
            row => row.FileName == fileName && row.FinishedAtUtc != null && row.Rejected == 0, cancellationToken);
    }

    public async Task<IReadOnlyList<CompleteScope>> ListCompleteAsync(CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        var declared = await context.ImportRuns.AsNoTracking()
            .Where(row => row.CompleteScope != null && row.FinishedAtUtc != null && row.Rejected == 0)
            .Select(row => new { row.Source, Text = row.CompleteScope! })
            .Distinct()
            .ToListAsync(cancellationToken);
        var scopes = new List<CompleteScope>();
        foreach (var scope in declared.Select(row => CompleteScope.TryParse(row.Text, row.Source)!))
        {
            var (source, territory) = (scope.Source, scope.Territory.Value);
            if (await context.Heads.AnyAsync(head => head.Source == source && !head.IsWithdrawn
                && (territory == "FR" || head.Departement == territory), cancellationToken))
                scopes.Add(scope);
        }

        return [.. scopes
            .OrderBy(scope => scope.Source, StringComparer.Ordinal)
            .ThenBy(scope => scope.Territory.Value, StringComparer.Ordinal)
            .DistinctBy(scope => (scope.Source, scope.Territory))];
    }

    public async Task<int> CountRunsAsync(CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        return await context.ImportRuns.CountAsync(cancellationToken);
    }

    public async Task<int> CountReportsAsync(long importRun, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        return await context.ImportReports.CountAsync(row => row.ImportRun == importRun, cancellationToken);
    }

    public async Task<IReadOnlyList<ImportReport>> ListReportsAsync(
        long importRun, long? afterReport, int countMax, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        var reports = context.ImportReports.AsNoTracking().Where(row => row.ImportRun == importRun);
        if (afterReport is { } last)
        {
            var isRejection = await reports.AnyAsync(row => row.Id == last && row.IsRejection, cancellationToken);
            reports = reports.Where(row =>
                (row.IsRejection == isRejection && row.Id > last) || (isRejection && !row.IsRejection));
        }

        var rows = await reports.OrderByDescending(row => row.IsRejection).ThenBy(row => row.Id).Take(countMax)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Report)];
    }

    private static ImportReport Report(ImportReportRow row) => new(
        row.IsRejection, new Refusal(RefusalCodes.Parse(row.Code), row.Reason, row.ColumnName, row.Value), row.Line,
        row.Sheet)
    {
        Id = row.Id,
    };
}
