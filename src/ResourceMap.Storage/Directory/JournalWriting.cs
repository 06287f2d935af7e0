using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Storage.Directory;

/// <summary>The writes of one transaction.</summary>
internal sealed class JournalWriting(SqlSession sql, DateTime nowUtc)
{
    private readonly AnchorWriting _anchors = new(sql);

    public JournalReading Reading { get; } = new(sql);

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
        sql.Command(nameof(MarkSeen), record, importRun, departement).ExecuteNonQuery();

    /// <summary>Facets that differ between what was in force at a position and now.</summary>
    public IReadOnlyList<string> ChangedFacets(Head current, long basedOnPosition) => FacetDifference.Between(
        Reading.History(current.Id.Value).LastOrDefault(head => head.Position <= basedOnPosition)?.Payload,
        current.Payload);

    /// <summary>
    /// The hash stays, so that the file does not bring the content back; followers are told by a position.
    /// </summary>
    public bool Redact(Redaction redaction)
    {
        var payload = PayloadWriter.Write(redaction.Replacement);
        var count = sql.Command(
            nameof(Redact), redaction.Position, payload, redaction.Replacement.Version, nowUtc, redaction.By,
            redaction.Why).ExecuteNonQuery();
        if (count > 0)
            Tell(redaction.Position);
        return count > 0;
    }

    private void Tell(long position) => sql.Command(nameof(Tell), position).ExecuteNonQuery();

    private (AppendOutcome, long) AppendContent(PreparedStatement statement, long? importRun, string? by)
    {
        var isWithdrawal = statement.Stated.Content is null;
        if (Find(statement.Record) is { Position: { } position } head
            && head.IsWithdrawn == isWithdrawal
            && (isWithdrawal || statement.Hash.AsSpan().SequenceEqual(head.Hash)))
            return (AppendOutcome.Unchanged, position);
        var written = State(statement, formerAnchor: null, importRun, by);
        Point(statement, written, isWithdrawal);
        return (AppendOutcome.Changed, written);
    }

    private (AppendOutcome, long) AppendSameAs(
        PreparedStatement statement, SameAs sameAs, long? importRun, string? by)
    {
        if (Find(statement.Record) is null)
            Point(statement, position: null, isWithdrawal: false);
        var head = Find(statement.Record)!;
        if (head.StatedAnchor == sameAs.Anchor.Value)
            return (AppendOutcome.Unchanged, 0);
        _anchors.Join(new EntityId(statement.Record), sameAs.Anchor);
        return (AppendOutcome.Changed, State(statement, head.Anchor, importRun, by));
    }

    private long State(PreparedStatement statement, string? formerAnchor, long? importRun, string? by)
    {
        var stated = statement.Stated;
        return (long)sql.Command(
            nameof(State), nowUtc, statement.Record, stated.Key.Source, stated.Key.Kind.Word(), stated.Key.ExternalId,
            stated.StatedOn, stated.Vintage, statement.Payload is null ? null : stated.Content!.Version,
            statement.Hash, statement.Payload, stated.SameAs?.Anchor.Value, stated.SameAs?.Rule,
            stated.SameAs?.Evidence, formerAnchor, importRun, by).ExecuteScalar()!;
    }

    private void Point(PreparedStatement statement, long? position, bool isWithdrawal)
    {
        var key = statement.Stated.Key;
        sql.Command(
            nameof(Point), statement.Record, key.Source, key.Kind.Word(), key.ExternalId, position, statement.Hash,
            isWithdrawal).ExecuteNonQuery();
    }

    private FoundHead? Find(string record)
    {
        using var row = sql.Command(nameof(Find), record).ExecuteReader();
        return row.Read()
            ? new FoundHead(
                row.NumberOrNull(0), row.BytesOrNull(1), row.GetBoolean(2), row.GetString(3), row.TextOrNull(4))
            : null;
    }

    private sealed record FoundHead(
        long? Position, byte[]? Hash, bool IsWithdrawn, string Anchor, string? StatedAnchor);
}
