using ResourceMap.Journal;

namespace ResourceMap.Storage.Directory;

/// <summary>A statement with all that is computed from it, so that a transaction only compares and writes.</summary>
/// <param name="Payload">Null for a withdrawal and for same-as.</param>
/// <param name="Hash">Null for a withdrawal and for same-as.</param>
internal sealed record PreparedStatement(StatedRecord Stated, string Record, string? Payload, byte[]? Hash)
{
    public static PreparedStatement Of(StatedRecord stated)
    {
        var record = stated.Key.Id.Value;
        if (stated.SameAs is { } sameAs && Prefix(sameAs.Anchor.Value) != Prefix(record))
            throw new ArgumentException($"{stated.Key} cannot be the same as {sameAs.Anchor}: another kind of record.");
        var payload = stated.SameAs is null ? stated.Content?.Text : null;
        return new PreparedStatement(stated, record, payload, payload is null ? null : CanonicalJson.Hash(payload));
    }

    private static string Prefix(string id) => id[..(id.IndexOf('-') + 1)];
}
