using System.Data.Common;
using ResourceMap.Journal;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Storage.Directory;

/// <summary>A payload as the journal keeps it, or what is wrong with it.</summary>
/// <param name="Payload">Null for a withdrawal, and when it is damaged.</param>
/// <param name="Damage">Null when it says what was written.</param>
internal readonly record struct StoredPayload(Payload? Payload, string? Damage)
{
    /// <param name="row">Its version, its text, its hash and whether it was redacted, wherever they stand.</param>
    /// <param name="database">As a newer version of the program would name it.</param>
    /// <exception cref="Refusals.RefusedException">With DATABASE_NEWER for a version that is not known yet.</exception>
    public static StoredPayload Read(DbDataReader row, int version, int text, int hash, int redacted, string database)
    {
        if (row.TextOrNull(text) is not { } canonical)
            return default;
        if (row.GetInt32(version) is var written && written > Payload.CurrentVersion)
            throw SqlDatabase.Newer(database, $"payloadVersion {written}");
        // A redaction leaves the hash of what it took away, so that the file does not bring that back.
        if (!row.GetBoolean(redacted) && !CanonicalJson.Hash(canonical).AsSpan().SequenceEqual(row.BytesOrNull(hash)))
            return new StoredPayload(null, "son contenu n'est plus celui qui a été écrit (contentHash)");
        return new StoredPayload(Payload.ReadStored(written, canonical), null);
    }
}
