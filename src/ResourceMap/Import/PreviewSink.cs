using ResourceMap.Journal;

namespace ResourceMap.Import;

/// <summary>Holds the rows against the journal, and writes nothing.</summary>
internal sealed class PreviewSink(IJournal journal) : IRowSink
{
    private readonly List<RecordChange> _changes = [];
    private readonly List<RecordKey> _withdrawn = [];
    private readonly List<ImportReport> _reports = [];

    public int NewCount { get; private set; }

    public int ChangeCount { get; private set; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<RecordChange> Changes => _changes;

    /// <summary>What rows withdraw.</summary>
    public IReadOnlyList<RecordKey> Withdrawn => _withdrawn;

    public IReadOnlyList<ImportReport> Reports => _reports;

    public async Task<IReadOnlyList<AppendOutcome>> StateAsync(
        IReadOnlyList<StatedRecord> records, CancellationToken cancellationToken)
    {
        var effects = await journal.CompareAsync(records, cancellationToken);
        foreach (var (record, effect) in records.Zip(effects))
        {
            if (effect.Outcome != AppendOutcome.Changed || record.SameAs is not null)
                continue;
            if (record.Content is null)
                _withdrawn.Add(record.Key);
            else
                Add(record, effect.Current);
        }

        return [.. effects.Select(effect => effect.Outcome)];
    }

    public Task ReportAsync(IReadOnlyList<ImportReport> reports, CancellationToken cancellationToken)
    {
        _reports.AddRange(reports);
        return Task.CompletedTask;
    }

    private void Add(StatedRecord record, Head? current)
    {
        NewCount += current is null ? 1 : 0;
        if (ChangeCount++ < ImportPreview.ChangesMax)
            _changes.Add(new RecordChange(
                record.Key, current is null, FieldDifference.Between(current?.Payload, record.Content)));
    }
}
