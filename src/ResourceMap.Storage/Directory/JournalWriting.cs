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
        if (statement.Stated.Departement is { } departement)
            ListUnder(statement.Record, departement.Value);
        return result;
    }

    private void ListUnder(string record, string departement) =>
        sql.Command(nameof(ListUnder), record, departement).ExecuteNonQuery();

    /// <summary>Facets that differ between what was in force at a position and now.</summary>
    public IReadOnlyList<string> ChangedFacets(Head current, long basedOnPosition) => FacetDifference.Between(
        Reading.History(current.Id.Value).LastOrDefault(head => head.Position <= basedOnPosition)?.Payload,
        current.Payload);

    /// <summary>
    /// The hash stays, so that the file does not bring the content back; followers are told by a position.
    /// </summary>
    public bool Redact(Redaction redaction)
    {
        var record = sql.Command(
            nameof(Redact), redaction.Position, redaction.Replacement.Text, redaction.Replacement.Version, nowUtc,
            redaction.By, redaction.Why).ExecuteScalar() as string;
        if (record is null)
            return false;
        if (Reading.Find(record)?.Position == redaction.Position)
            KeepNumbers(record, redaction.Replacement, isKnown: true);
        Tell(redaction.Position);
        return true;
    }

    private void Tell(long position) => sql.Command(nameof(Tell), position).ExecuteNonQuery();

    private (AppendOutcome, long) AppendContent(PreparedStatement statement, long? importRun, string? by)
    {
        var head = Reading.Find(statement.Record);
        if (OutcomeOf(statement, head, by) is var outcome and not AppendOutcome.Changed)
            return (outcome, head?.Position ?? 0);
        var written = State(statement, formerAnchor: null, importRun, by);
        Point(statement, written, isWithdrawal: statement.Stated.Content is null);
        KeepNumbers(statement.Record, statement.Stated.Content, isKnown: head is not null);
        return (AppendOutcome.Changed, written);
    }

    /// <summary>A person's edit is later than whatever it was based on, whatever its date.</summary>
    private static AppendOutcome OutcomeOf(PreparedStatement statement, FoundHead? head, string? by) =>
        by is null ? FoundHead.OutcomeOf(head, statement)
        : head?.Says(statement) == true ? AppendOutcome.Unchanged
        : AppendOutcome.Changed;

    private (AppendOutcome, long) AppendSameAs(
        PreparedStatement statement, SameAs sameAs, long? importRun, string? by)
    {
        if (Reading.Find(statement.Record) is null)
            Point(statement, position: null, isWithdrawal: false);
        var head = Reading.Find(statement.Record)!;
        if (head.Says(statement))
            return (AppendOutcome.Unchanged, 0);
        _anchors.Join(new EntityId(statement.Record), sameAs.Anchor);
        return (AppendOutcome.Changed, State(statement, head.Anchor, importRun, by));
    }

    /// <summary>The numbers that its content bears, and no others.</summary>
    private void KeepNumbers(string record, Payload? content, bool isKnown)
    {
        if (isKnown)
            ForgetNumbers(record);
        foreach (var number in IdentityNumber.Of(content))
            KeepNumber(record, number);
    }

    private void ForgetNumbers(string record) => sql.Command(nameof(ForgetNumbers), record).ExecuteNonQuery();

    private void KeepNumber(string record, IdentityNumber number) =>
        sql.Command(nameof(KeepNumber), record, number.Scheme, number.Value).ExecuteNonQuery();

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
}
