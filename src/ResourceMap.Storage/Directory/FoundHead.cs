using ResourceMap.Journal;

namespace ResourceMap.Storage.Directory;

/// <summary>What stands beside the journal of one record.</summary>
internal sealed record FoundHead(
    long? Position, byte[]? Hash, bool IsWithdrawn, string Anchor, string? StatedAnchor, string? Vintage,
    DateOnly? StatedOn, DateTime RecordedAtUtc)
{
    /// <summary>What becomes of a statement of a file: to withdraw what nobody has stated changes nothing.</summary>
    public static AppendOutcome OutcomeOf(FoundHead? head, PreparedStatement statement) =>
        head?.OutcomeOf(statement)
        ?? (statement.Stated is { Content: null, SameAs: null } ? AppendOutcome.Unchanged : AppendOutcome.Changed);

    /// <summary>What becomes of a statement of a file that meets this head.</summary>
    private AppendOutcome OutcomeOf(PreparedStatement statement) =>
        Says(statement) ? AppendOutcome.Unchanged
        : statement.Stated.SameAs is null
            && Vintages.IsOutdated(statement.Stated, Vintage, StatedOn, RecordedAtUtc) ? AppendOutcome.Older
        : AppendOutcome.Changed;

    public bool Says(PreparedStatement statement) => statement.Stated switch
    {
        { SameAs: { } sameAs } => StatedAnchor == sameAs.Anchor.Value,
        { Content: null } => Position is not null && IsWithdrawn,
        _ => Position is not null && !IsWithdrawn && statement.Hash.AsSpan().SequenceEqual(Hash),
    };
}
