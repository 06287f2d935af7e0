using ResourceMap.Catalog;
using ResourceMap.Territories;

namespace ResourceMap.Journal;

/// <summary>The one truth: what each source states, append-only, with the heads beside it.</summary>
public interface IJournal
{
    /// <summary>The highest position; 0 when nothing is stated.</summary>
    Task<long> GetPositionAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Which statement stands at a position, and when it was recorded: another in another journal, and in one that went
    /// on from a restored backup. Empty where nothing is stated.
    /// </summary>
    Task<string> GetFingerprintAsync(long position, CancellationToken cancellationToken);

    /// <summary>
    /// Writes, in one transaction, those statements whose content differs from the head and that are of no earlier
    /// release of the file (<see cref="Vintages"/>).
    /// </summary>
    Task<IReadOnlyList<AppendOutcome>> AppendAsync(
        IReadOnlyList<StatedRecord> statements, long importRun, CancellationToken cancellationToken);

    /// <summary>What <see cref="AppendAsync"/> would make of each of them, taken alone; writes nothing.</summary>
    Task<IReadOnlyList<StatementEffect>> CompareAsync(
        IReadOnlyList<StatedRecord> statements, CancellationToken cancellationToken);

    /// <summary>A person's edit: refused when the record has changed since the position it was based on.</summary>
    Task<EditOutcome> EditAsync(
        StatedRecord statement, long basedOnPosition, string by, CancellationToken cancellationToken);

    /// <summary>
    /// Overwrites what one statement says, the only operation that may; the same content, read again from its file, is
    /// not stated again. False when there is no such statement of content.
    /// </summary>
    Task<bool> RedactAsync(Redaction redaction, CancellationToken cancellationToken);

    /// <summary>What one source states of a département (all of it for FR) and has not withdrawn.</summary>
    Task<IReadOnlyList<StatedKey>> ListStatedAsync(
        string source, TerritoryId scope, CancellationToken cancellationToken);

    /// <summary>
    /// Of these départements, those under which a source lists a service that it has not withdrawn; invented services
    /// do not count.
    /// </summary>
    Task<IReadOnlySet<TerritoryId>> FindListedDepartementsAsync(
        IReadOnlyCollection<TerritoryId> departements, CancellationToken cancellationToken);

    /// <summary>Everything ever stated of one record, oldest first: to undo is to state one of them again.</summary>
    Task<IReadOnlyList<Head>> ReadHistoryAsync(RecordKey record, CancellationToken cancellationToken);

    /// <summary>All heads, those of one anchor together.</summary>
    IAsyncEnumerable<Head> ReadHeadsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The heads of every entity touched after a position, former anchors included, in one consistent view with the
    /// position it reaches.
    /// </summary>
    Task<JournalChanges> ReadChangesAsync(long afterPosition, int countMax, CancellationToken cancellationToken);

    /// <summary>
    /// Every statement, the latest or not, whose content is no longer what was written: somebody changed the database
    /// by hand, or its disk did. What was redacted on purpose is not among them.
    /// </summary>
    IAsyncEnumerable<DamagedStatement> FindDamagedAsync(CancellationToken cancellationToken);

    /// <summary>The heads of the entities that hold these records.</summary>
    Task<ILookup<EntityId, Head>> FindHeadsAsync(
        IReadOnlyCollection<EntityId> records, CancellationToken cancellationToken);

    /// <summary>
    /// The heads of the entities that hold these records, and of every entity that bears a FINESS number or a SIRET of
    /// one of those.
    /// </summary>
    Task<IReadOnlyList<Head>> FindAlikeAsync(
        IReadOnlyCollection<EntityId> records, CancellationToken cancellationToken);
}

/// <param name="Damage">In French, what is wrong with it.</param>
public sealed record DamagedStatement(long Position, EntityId Record, string Damage);

/// <summary>What stating a record would do.</summary>
/// <param name="Current">What its source says of it now; null where it has said nothing.</param>
public sealed record StatementEffect(AppendOutcome Outcome, Head? Current);

/// <summary>What may stay of one statement, who decided it and why.</summary>
public sealed record Redaction(long Position, Payload Replacement, string By, string Why);

/// <summary>A record that its source states, and of which release.</summary>
/// <param name="Vintage">Null where the source gave none.</param>
public sealed record StatedKey(RecordKey Key, string? Vintage);

/// <summary>What became of one statement.</summary>
public enum AppendOutcome
{
    Changed,
    Unchanged,

    /// <summary>
    /// Of an earlier release of the file, or an earlier date, than what its source has said: what is in force stays.
    /// </summary>
    Older,
}

public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    public sealed record Written(long Position) : EditOutcome;

    /// <summary>The content did not differ.</summary>
    public sealed record Unchanged : EditOutcome;

    /// <summary>Somebody changed the record meanwhile: what it says now.</summary>
    public sealed record Stale(Head Current, IReadOnlyList<string> ChangedFacets) : EditOutcome;
}

/// <param name="Position">Everything up to it is in <paramref name="Heads"/>.</param>
/// <param name="Vacated">Anchors that hold no record any more.</param>
public sealed record JournalChanges(long Position, IReadOnlyList<Head> Heads, IReadOnlyList<EntityId> Vacated);
