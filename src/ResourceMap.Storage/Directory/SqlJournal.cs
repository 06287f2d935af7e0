using System.Runtime.CompilerServices;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Storage.Sql;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Directory;

/// <summary>
/// The journal in SQL. Writers queue, also those of other processes, so positions become visible in order. What one
/// call reads is a consistent view.
/// </summary>
public sealed class SqlJournal(SqlDatabase<DirectoryContext> database, JournalSignal signal, TimeProvider clock)
    : IJournal
{
    public Task<long> GetPositionAsync(CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.Position(), cancellationToken);

    public Task<string> GetFingerprintAsync(long position, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.Fingerprint(position), cancellationToken);

    public Task<IReadOnlyList<AppendOutcome>> AppendAsync(
        IReadOnlyList<StatedRecord> statements, long importRun, CancellationToken cancellationToken)
    {
        var prepared = statements.Select(PreparedStatement.Of).ToList();
        return WriteAsync<IReadOnlyList<AppendOutcome>>(
            writing => [.. prepared.Select(statement => writing.Append(statement, importRun, by: null).Outcome)],
            cancellationToken);
    }

    public Task<IReadOnlyList<StatementEffect>> CompareAsync(
        IReadOnlyList<StatedRecord> statements, CancellationToken cancellationToken)
    {
        var prepared = statements.Select(PreparedStatement.Of).ToList();
        return ReadAsync<IReadOnlyList<StatementEffect>>(
            reading => [.. prepared.Select(statement => Compare(reading, statement))], cancellationToken);
    }

    public Task<EditOutcome> EditAsync(
        StatedRecord statement, long basedOnPosition, string by, CancellationToken cancellationToken)
    {
        var prepared = PreparedStatement.Of(statement);
        return WriteAsync<EditOutcome>(
            writing =>
            {
                if (writing.Reading.FindHead(prepared.Record) is { } current && current.Position > basedOnPosition)
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

    public Task<IReadOnlyList<StatedKey>> ListStatedAsync(
        string source, TerritoryId scope, CancellationToken cancellationToken) =>
        ReadAsync(reading => reading.Stated(source, scope), cancellationToken);

    public Task<IReadOnlySet<TerritoryId>> FindListedDepartementsAsync(
        IReadOnlyCollection<TerritoryId> departements, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlySet<TerritoryId>>(
            reading => reading.ListedDepartements(departements), cancellationToken);

    public Task<IReadOnlyList<Head>> ReadHistoryAsync(RecordKey record, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Head>>(reading => reading.History(record.Id.Value), cancellationToken);

    public async IAsyncEnumerable<Head> ReadHeadsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var sql = await database.ReadAsync(cancellationToken);
        foreach (var head in new JournalReading(sql).AllHeads())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return head;
        }
    }

    public async IAsyncEnumerable<DamagedStatement> FindDamagedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var sql = await database.ReadAsync(cancellationToken);
        foreach (var damaged in new JournalReading(sql).Damaged())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return damaged;
        }
    }

    public Task<JournalChanges> ReadChangesAsync(
        long afterPosition, int countMax, CancellationToken cancellationToken) =>
        ReadAsync(
            reading =>
            {
                var (position, anchors) = reading.TouchedAnchors(afterPosition, countMax);
                var heads = reading.HeadsOf(anchors).ToList();
                var occupied = heads.Select(head => head.Anchor).ToHashSet();
                return new JournalChanges(
                    position, heads, anchors.Where(anchor => !occupied.Contains(anchor)).ToList());
            },
            cancellationToken);

    public Task<ILookup<EntityId, Head>> FindHeadsAsync(
        IReadOnlyCollection<EntityId> records, CancellationToken cancellationToken) =>
        ReadAsync(
            reading =>
            {
                var anchorOf = reading.AnchorsOf(records);
                var heads = reading.HeadsOf(anchorOf.Values.ToHashSet()).ToLookup(head => head.Anchor);
                return anchorOf.SelectMany(pair => heads[pair.Value].Select(head => (Record: pair.Key, Head: head)))
                    .ToLookup(pair => pair.Record, pair => pair.Head);
            },
            cancellationToken);

    public Task<IReadOnlyList<Head>> FindAlikeAsync(
        IReadOnlyCollection<EntityId> records, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Head>>(
            reading => [.. reading.HeadsOf(reading.AlikeAnchors(records))], cancellationToken);

    private static StatementEffect Compare(JournalReading reading, PreparedStatement statement) => new(
        FoundHead.OutcomeOf(reading.Find(statement.Record), statement),
        reading.FindHead(statement.Record));

    private async Task<T> ReadAsync<T>(Func<JournalReading, T> read, CancellationToken cancellationToken)
    {
        await using var sql = await database.ReadAsync(cancellationToken);
        return read(new JournalReading(sql));
    }

    private async Task<T> WriteAsync<T>(Func<JournalWriting, T> write, CancellationToken cancellationToken)
    {
        await using var sql = await database.WriteAsync(cancellationToken);
        var writing = new JournalWriting(sql, clock.GetUtcNow().UtcDateTime);
        var result = write(writing);
        var position = writing.Reading.Position();
        await sql.CommitAsync(cancellationToken);
        signal.Announce(position);
        return result;
    }
}
