namespace ResourceMap.Storage.Directory;

/// <summary>A head as far as it takes to know whether stating a record would change it.</summary>
internal sealed record FoundHead(long? Position, byte[]? Hash, bool IsWithdrawn, string Anchor, string? StatedAnchor)
{
    public bool Says(PreparedStatement statement) => statement.Stated switch
    {
        { SameAs: { } sameAs } => StatedAnchor == sameAs.Anchor.Value,
        { Content: null } => Position is not null && IsWithdrawn,
        _ => Position is not null && !IsWithdrawn && statement.Hash.AsSpan().SequenceEqual(Hash),
    };
}
