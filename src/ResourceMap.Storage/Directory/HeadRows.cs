using System.Data.Common;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Storage.Directory;

/// <summary>Rows of those statements that begin alike: a head with the statement in force. Start reads all of them.
/// </summary>
internal sealed class HeadRows(SqlSession sql)
{
    public IEnumerable<Head> Read(DbCommand command)
    {
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return Head(rows);
    }

    public static RecordKey Key(string source, string word, string externalId) =>
        RecordKinds.TryParse(word, out var kind)
            ? new RecordKey(source, kind, externalId)
            : throw new InvalidDataException($"The journal holds a record of the unknown kind '{word}'.");

    private Head Head(DbDataReader row)
    {
        var stored = StoredPayload.Read(row, 8, 9, 13, 14, sql.Database);
        var head = new Head(
            Key(row.GetString(0), row.GetString(1), row.GetString(2)),
            new EntityId(row.GetString(3)),
            row.GetInt64(4),
            row.Utc(5),
            row.DateOrNull(6),
            row.TextOrNull(7),
            stored.Payload)
        {
            Id = new EntityId(row.GetString(12)),
            FirstPosition = row.GetInt64(10),
            IsIdentityStated = row.GetBoolean(11),
            Damage = stored.Damage,
        };
        return head.Payload is null && head.Damage is null ? head with { LastPayload = LastPayload(head) } : head;
    }

    private Payload? LastPayload(Head withdrawn)
    {
        using var row = sql.Command(nameof(LastPayload), withdrawn.Id.Value, withdrawn.Position).ExecuteReader();
        return row.Read() ? StoredPayload.Read(row, 0, 1, 2, 3, sql.Database).Payload : null;
    }
}
