using Microsoft.Data.Sqlite;
using ResourceMap.Catalog;
using ResourceMap.Journal;

namespace ResourceMap.Storage.Directory;

/// <summary>The writes of one transaction; its commands are prepared once and used for every statement.</summary>
internal sealed class JournalWriting : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly string _now;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _state;
    private readonly SqliteCommand _point;
    private readonly SqliteCommand _see;

    public JournalWriting(SqliteConnection connection, SqliteTransaction transaction, DateTime nowUtc)
    {
        (_connection, _transaction, _now) = (connection, transaction, SqliteCommands.Iso(nowUtc));
        _find = Prepare("SELECT position, content_hash, is_withdrawn, anchor FROM heads WHERE record = @0", 1);
        _state = Prepare(
            "INSERT INTO statements (recorded_at_utc, record, source, kind, external_id, stated_on, vintage, "
            + "payload_version, content_hash, payload, same_as_anchor, same_as_rule, same_as_evidence, former_anchor, "
            + "import_run, \"by\") VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15) "
            + "RETURNING position",
            16);
        _point = Prepare(
            "INSERT INTO heads (record, source, kind, external_id, position, content_hash, is_withdrawn, "
            + "anchor, first_position) VALUES (@0, @1, @2, @3, @4, @5, @6, @0, @4) ON CONFLICT (record) DO UPDATE SET "
            + "position = excluded.position, content_hash = excluded.content_hash, "
            + "is_withdrawn = excluded.is_withdrawn, "
            + "first_position = COALESCE(first_position, excluded.first_position)",
            7);
        // Listed under several, only a file that is complete for France withdraws it.
        _see = Prepare(
            "UPDATE heads SET seen_by_run = @1, departement = CASE WHEN @2 IS NULL THEN departement "
            + "WHEN COALESCE(departement, @2) = @2 THEN @2 ELSE 'FR' END WHERE record = @0",
            3);
    }

    public (AppendOutcome Outcome, long Position) Append(PreparedStatement statement, long? importRun, string? by)
    {
        var result = statement.Stated.SameAs is { } sameAs
            ? AppendSameAs(statement, sameAs, importRun, by)
            : AppendContent(statement, importRun, by);
        if (importRun is not null)
            MarkSeen(statement.Record, importRun.Value, statement.Stated.Departement?.Value);
        return result;
    }

    public void MarkSeen(string record, long importRun, string? departement) =>
        _see.With(record, importRun, departement).ExecuteNonQuery();

    public Head? FindCurrent(string record) => JournalReading.FindHead(_connection, _transaction, record);

    /// <summary>Facets that differ between what was in force at a position and now.</summary>
    public IReadOnlyList<string> ChangedFacets(Head current, long basedOnPosition)
    {
        var history = JournalReading.History(_connection, _transaction, current.Id.Value);
        return FacetDifference.Between(
            history.LastOrDefault(head => head.Position <= basedOnPosition)?.Payload, current.Payload);
    }

    /// <summary>
    /// The hash stays, so that the file does not bring the content back; followers are told by a position.
    /// </summary>
    public bool Redact(Redaction redaction)
    {
        var payload = PayloadWriter.Write(redaction.Replacement);
        using var overwrite = _connection.Command(
            _transaction,
            "UPDATE statements SET payload = @1, payload_version = @2, redacted_at_utc = @3, redacted_by = @4, "
            + "redacted_why = @5 WHERE position = @0 AND payload IS NOT NULL",
            redaction.Position, payload, redaction.Replacement.Version, _now, redaction.By, redaction.Why);
        if (overwrite.ExecuteNonQuery() == 0)
            return false;
        using var tell = _connection.Command(
            _transaction,
            "INSERT INTO statements (recorded_at_utc, record, source, kind, external_id, stated_on, vintage, "
            + "payload_version, content_hash, payload, import_run, \"by\") SELECT @1, s.record, s.source, s.kind, "
            + "s.external_id, s.stated_on, s.vintage, s.payload_version, s.content_hash, s.payload, s.import_run, @2 "
            + "FROM statements s JOIN heads h ON h.position = s.position WHERE s.position = @0; "
            + "UPDATE heads SET position = last_insert_rowid() WHERE position = @0",
            redaction.Position, _now, redaction.By);
        tell.ExecuteNonQuery();
        return true;
    }

    public void Dispose()
    {
        _find.Dispose();
        _state.Dispose();
        _point.Dispose();
        _see.Dispose();
    }

    private (AppendOutcome, long) AppendContent(PreparedStatement statement, long? importRun, string? by)
    {
        var isWithdrawal = statement.Stated.Content is null;
        if (Find(statement.Record) is { Position: { } position } head
            && head.IsWithdrawn == isWithdrawal
            && (isWithdrawal || statement.Hash.AsSpan().SequenceEqual(head.Hash)))
            return (AppendOutcome.Unchanged, position);
        var written = State(statement, formerAnchor: null, importRun, by);
        var key = statement.Stated.Key;
        _point.With(
            statement.Record, key.Source, key.Kind.Word(), key.ExternalId, written, statement.Hash, isWithdrawal)
            .ExecuteNonQuery();
        return (AppendOutcome.Changed, written);
    }

    private (AppendOutcome, long) AppendSameAs(
        PreparedStatement statement, SameAs sameAs, long? importRun, string? by)
    {
        var key = statement.Stated.Key;
        if (Find(statement.Record) is null)
            _point.With(statement.Record, key.Source, key.Kind.Word(), key.ExternalId, null, null, false)
                .ExecuteNonQuery();
        var anchors = new AnchorWriting(_connection, _transaction);
        if (anchors.StatedAnchor(statement.Record) == sameAs.Anchor.Value)
            return (AppendOutcome.Unchanged, 0);
        var former = Find(statement.Record)!.Anchor;
        anchors.Join(new EntityId(statement.Record), sameAs.Anchor);
        return (AppendOutcome.Changed, State(statement, former, importRun, by));
    }

    private long State(PreparedStatement statement, string? formerAnchor, long? importRun, string? by)
    {
        var stated = statement.Stated;
        return (long)_state.With(
            _now, statement.Record, stated.Key.Source, stated.Key.Kind.Word(), stated.Key.ExternalId,
            SqliteCommands.Iso(stated.StatedOn), stated.Vintage,
            statement.Payload is null ? null : stated.Content!.Version, statement.Hash, statement.Payload,
            stated.SameAs?.Anchor.Value, stated.SameAs?.Rule, stated.SameAs?.Evidence, formerAnchor, importRun, by)
            .ExecuteScalar()!;
    }

    private FoundHead? Find(string record)
    {
        using var row = _find.With(record).ExecuteReader();
        return row.Read()
            ? new FoundHead(
                row.IsDBNull(0) ? null : row.GetInt64(0),
                row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1),
                row.GetBoolean(2),
                row.GetString(3))
            : null;
    }

    private SqliteCommand Prepare(string sql, int parameterCount) =>
        _connection.Command(_transaction, sql, new object?[parameterCount]);

    private sealed record FoundHead(long? Position, byte[]? Hash, bool IsWithdrawn, string Anchor);
}
