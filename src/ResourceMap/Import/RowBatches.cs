using ResourceMap.Journal;

namespace ResourceMap.Import;

/// <summary>States the rows of one file, some hundreds a transaction, and counts what became of each.</summary>
internal sealed class RowBatches(IJournal journal, IImportLog log, IReadOnlyList<IRowCheck> checks, long run)
{
    public const int RowsPerBatch = 500;

    /// <summary>A file that is wrong on every line must not fill the database with its reports.</summary>
    private const int ReportsMax = 10_000;

    private readonly List<ImportRow.Stated> _stated = [];
    private readonly List<RecordKey> _rejectedKeys = [];
    private readonly List<ImportReport> _reports = [];
    private int _reported;

    public ImportCounts Counts { get; private set; } = new();

    public int RejectedWithoutKey { get; private set; }

    public async Task StateAsync(
        ISource source, ImportFile file, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await using var plain = file.Open();
        var rowsInBatch = 0;
        foreach (var row in source.Read(plain))
        {
            Take(row);
            if (++rowsInBatch < RowsPerBatch)
                continue;
            rowsInBatch = 0;
            await FlushAsync(cancellationToken);
            progress?.Report(new ImportProgress(Counts.Rows, (double)plain.Position / plain.Length));
        }

        await FlushAsync(cancellationToken);
        progress?.Report(new ImportProgress(Counts.Rows, 1));
    }

    private void Take(ImportRow row)
    {
        switch (row)
        {
            case ImportRow.Stated stated:
                TakeStated(stated);
                break;
            case ImportRow.Rejected rejected:
                Reject(rejected.Line, rejected.Reason, rejected.Keys);
                break;
            case ImportRow.Duplicate duplicate:
                Counts = Counts with { Duplicate = Counts.Duplicate + 1 };
                Report(duplicate.Line, $"Doublon de la ligne {duplicate.OfLine}.");
                break;
            case ImportRow.Reported reported:
                Report(reported.Line, reported.Remark);
                break;
        }
    }

    private void TakeStated(ImportRow.Stated row)
    {
        if (row.Records.Select(StatementCheck.Refusal).FirstOrDefault(refusal => refusal is not null) is { } reason)
        {
            Reject(row.Line, reason, [.. row.Records.Select(record => record.Key)]);
            return;
        }

        _stated.Add(row);
        var remarks = row.Records.SelectMany(record => checks.SelectMany(check => check.Remarks(record)));
        foreach (var remark in remarks.Prepend(row.Remark).OfType<string>().Distinct())
            Report(row.Line, remark);
    }

    private void Reject(int line, string reason, IReadOnlyList<RecordKey> keys)
    {
        Counts = Counts with { Rejected = Counts.Rejected + 1 };
        RejectedWithoutKey += keys.Count == 0 ? 1 : 0;
        _rejectedKeys.AddRange(keys);
        Report(line, reason);
    }

    private void Report(int line, string reason)
    {
        if (_reported++ < ReportsMax)
            _reports.Add(new ImportReport(line, reason));
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var records = _stated.Select(row => ListedUnder.Marked(row.Records).ToList()).ToList();
        var outcomes = await journal.AppendAsync([.. records.SelectMany(row => row)], run, cancellationToken);
        var next = 0;
        foreach (var row in records)
        {
            var isChanged = outcomes.Skip(next).Take(row.Count).Contains(AppendOutcome.Changed);
            next += row.Count;
            Counts = isChanged
                ? Counts with { Changed = Counts.Changed + 1 }
                : Counts with { Unchanged = Counts.Unchanged + 1 };
        }

        await journal.MarkSeenAsync(_rejectedKeys, run, cancellationToken);
        await log.ReportAsync(run, _reports, cancellationToken);
        _stated.Clear();
        _rejectedKeys.Clear();
        _reports.Clear();
    }
}
