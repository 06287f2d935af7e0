using ResourceMap.Journal;

namespace ResourceMap.Import;

/// <summary>States the rows in the journal, and keeps what is said of them with the run.</summary>
internal sealed class RunSink(IJournal journal, IImportLog log, long run) : IRowSink
{
    public Task<IReadOnlyList<AppendOutcome>> StateAsync(
        IReadOnlyList<StatedRecord> records, CancellationToken cancellationToken) =>
        journal.AppendAsync(records, run, cancellationToken);

    public Task ReportAsync(IReadOnlyList<ImportReport> reports, CancellationToken cancellationToken) =>
        log.ReportAsync(run, reports, cancellationToken);
}
