using System.Runtime.CompilerServices;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Directory;

/// <summary>
/// The journal on SQLite. Writers queue by BEGIN IMMEDIATE, also those of other processes, so positions become visible
/// in order. What it reads comes from one transaction: a consistent view.
/// </summary>
public sealed class SqliteJournal(DirectoryDatabase database, JournalSignal signal, TimeProvider clock) : IJournal
{
    public async Task<long> GetPositionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return JournalReading.Position(connection, null);
    }

    public async Task<string> GetFingerprintAsync(long position, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return JournalReading.Fingerprint(connection, position);
    }

    public async Task<IReadOnlyList<AppendOutcome>> AppendAsync(
        IReadOnlyList<StatedRecord> statements, long importRun, CancellationToken cancellationToken)
    {
        var prepared = statements.Select(PreparedStatement.Of).ToList();
        return await WriteAsync(
            writing => prepared.Select(statement => writing.Append(statement, importRun, by: null).Outcome).ToList(),
            cancellationToken);
    }

    public async Task<EditOutcome> EditAsync(
        StatedRecord statement, long basedOnPosition, string by, CancellationToken cancellationToken)
    {
        var prepared = PreparedStatement.Of(statement);
        return await WriteAsync<EditOutcome>(
            writing =>
            {
                if (writing.FindCurrent(prepared.Record) is { } current && current.Position > basedOnPosition)
                    return new EditOutcome.Stale(current, writing.ChangedFacets(current, basedOnPosition));
                var (outcome, position) = writing.Append(prepared, importRun: null, by);
                return outcome == AppendOutcome.Changed
                    ? new EditOutcome.Written(position)
                    : new EditOutcome.Unchanged();
            },
            cancellationToken);
    }

    public Task<bool> RedactAsync(Redaction redaction, CancellationToken cancellationToken) =>
        WriteAsync(writing => writing.Redact(redaction), cancellationToken);

    public Task MarkSeenAsync(
        IReadOnlyCollection<RecordKey> records, long importRun, CancellationToken cancellationToken) =>
        WriteAsync(
            writing =>
            {
                foreach (var record in records)
                    writing.MarkSeen(record.Id.Value, importRun, departement: null);
                return records.Count;
            },
            cancellationToken);

    public async Task<SeenRecords> FindSeenAsync(
        string source, TerritoryId scope, long importRun, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return JournalReading.Seen(connection, source, scope, importRun);
    }

    public async Task<IReadOnlySet<TerritoryId>> FindListedDepartementsAsync(
        IReadOnlyCollection<TerritoryId> departements, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return JournalReading.ListedDepartements(connection, departements);
    }

    public async Task<IReadOnlyList<Head>> ReadHistoryAsync(RecordKey record, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return JournalReading.History(connection, null, record.Id.Value);
    }

    public async IAsyncEnumerable<Head> ReadHeadsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        foreach (var head in JournalReading.AllHeads(connection))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return head;
        }
    }

    public async Task<JournalChanges> ReadChangesAsync(
        long afterPosition, int countMax, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var view = connection.BeginTransaction(deferred: true);
        var (position, anchors) = JournalReading.TouchedAnchors(connection, view, afterPosition, countMax);
        var heads = JournalReading.HeadsOf(connection, view, anchors).ToList();
        var occupied = heads.Select(head => head.Anchor).ToHashSet();
        return new JournalChanges(position, heads, anchors.Where(anchor => !occupied.Contains(anchor)).ToList());
    }

    public async Task<ILookup<EntityId, Head>> FindHeadsAsync(
        IReadOnlyCollection<EntityId> records, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var view = connection.BeginTransaction(deferred: true);
        var anchorOf = JournalReading.AnchorsOf(connection, view, records);
        var heads = JournalReading.HeadsOf(connection, view, anchorOf.Values.ToHashSet())
            .ToLookup(head => head.Anchor);
        return anchorOf.SelectMany(pair => heads[pair.Value].Select(head => (Record: pair.Key, Head: head)))
            .ToLookup(pair => pair.Record, pair => pair.Head);
    }

    private async Task<T> WriteAsync<T>(Func<JournalWriting, T> write, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: false);
        using var writing = new JournalWriting(connection, transaction, clock.GetUtcNow().UtcDateTime);
        var result = write(writing);
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return result;
    }
}
