using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>Where the rows of a file go, some hundreds at once: to the journal, or only to be looked at.</summary>
internal interface IRowSink
{
    Task<IReadOnlyList<AppendOutcome>> StateAsync(
        IReadOnlyList<StatedRecord> records, CancellationToken cancellationToken);

    Task ReportAsync(IReadOnlyList<ImportReport> reports, CancellationToken cancellationToken);
}

/// <summary>Takes the rows of one file and counts what became of each.</summary>
internal sealed class RowBatches(FileImport import, IRowSink sink)
{
    public const int RowsPerBatch = 500;

    /// <summary>
    /// A file that is wrong on every line must not fill the database; remarks never take the place of rejections.
    /// </summary>
    private const int ReportsMax = 10_000;

    private readonly List<ImportRow.Stated> _stated = [];
    private readonly List<ImportReport> _reports = [];
    private readonly HashSet<RecordKey> _records = [];
    private int _faults;
    private int _rejectionsLeft;
    private int _remarks;
    private int _older;

    public ImportCounts Counts { get; private set; } = new();

    /// <summary>What the rows that were taken state, whether it changed or not.</summary>
    public IReadOnlyCollection<RecordKey> Records => _records;

    public async Task TakeAllAsync(IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var rowsInBatch = 0;
        foreach (var row in import.ReadRows())
        {
            Take(row);
            if (++rowsInBatch < RowsPerBatch)
                continue;
            rowsInBatch = 0;
            await FlushAsync(cancellationToken);
            progress?.Report(new ImportProgress(Counts.Rows, row.Share));
        }

        await FlushAsync(cancellationToken);
        SayWhatIsOlder();
        SayWhatIsNotKept();
        await sink.ReportAsync(_reports, cancellationToken);
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
                Reject(row, rejected.Why);
                break;
            case ImportRow.Duplicate duplicate:
                Counts = Counts with { Duplicate = Counts.Duplicate + 1 };
                Remark(row, new Refusal(RefusalCode.RowDuplicate, $"Doublon de la ligne {duplicate.OfRow}."));
                break;
            case ImportRow.Reported reported:
                Remark(row, reported.Remark);
                break;
        }
    }

    private void TakeStated(ImportRow.Stated row)
    {
        _stated.Add(row);
        _records.UnionWith(row.Records.Select(record => record.Key));
        var remarks = row.Records.SelectMany(record => import.Checks.SelectMany(check => check.Remarks(record)));
        foreach (var remark in row.Remarks.Concat(remarks).Distinct())
            Remark(row, remark);
    }

    /// <summary>One report for each fault: each has its place.</summary>
    private void Reject(ImportRow row, IReadOnlyList<Refusal> why)
    {
        Counts = Counts with { Rejected = Counts.Rejected + 1 };
        if (_faults < ReportsMax)
            _reports.AddRange(why.Select(fault => ImportReport.Rejection(row, fault)));
        else
            _rejectionsLeft++;
        _faults += why.Count;
    }

    private void Remark(ImportRow row, Refusal remark)
    {
        if (_remarks++ < ReportsMax)
            _reports.Add(ImportReport.Remark(row, remark));
    }

    private void SayWhatIsOlder()
    {
        if (_older > 0)
            _reports.Add(ImportReport.Doubt(new Refusal(
                RefusalCode.FileOlder,
                $"Pour {French.Count(_older, "ligne", "lignes")}, cette source a dit autre chose à une date plus "
                + "récente : cela reste.")));
    }

    private void SayWhatIsNotKept()
    {
        string[] left =
        [
            .. Left(_rejectionsLeft, "autre ligne rejetée", "autres lignes rejetées"),
            .. Left(_remarks - ReportsMax, "autre remarque", "autres remarques"),
        ];
        if (left.Length > 0)
            _reports.Add(ImportReport.Doubt(new Refusal(
                RefusalCode.ReportsCut, $"Et {string.Join(" et ", left)}, dont le détail n'est pas gardé.")));
    }

    private static IEnumerable<string> Left(int count, string one, string many) =>
        count > 0 ? [French.Count(count, one, many)] : [];

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var records = _stated.Select(row => ListedUnder.Marked(row.Records).ToList()).ToList();
        var outcomes = await sink.StateAsync([.. records.SelectMany(row => row)], cancellationToken);
        var withdrawn = records.SelectMany(row => row).Zip(outcomes).Count(stated =>
            stated is { First: { Content: null, SameAs: null }, Second: AppendOutcome.Changed });
        Counts = Counts with { Withdrawn = Counts.Withdrawn + withdrawn };
        var next = 0;
        foreach (var row in records)
        {
            var ofRow = outcomes.Skip(next).Take(row.Count).ToList();
            var isChanged = ofRow.Contains(AppendOutcome.Changed);
            _older += ofRow.Contains(AppendOutcome.Older) ? 1 : 0;
            next += row.Count;
            Counts = isChanged
                ? Counts with { Changed = Counts.Changed + 1 }
                : Counts with { Unchanged = Counts.Unchanged + 1 };
        }

        await sink.ReportAsync(_reports, cancellationToken);
        _stated.Clear();
        _reports.Clear();
    }
}
