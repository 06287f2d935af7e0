using Microsoft.Data.Sqlite;
using ResourceMap.Catalog;
using ResourceMap.Journal;

namespace ResourceMap.Storage.Directory;

/// <summary>Joins records and keeps the end of every chain written beside each head.</summary>
internal sealed class AnchorWriting(SqliteConnection connection, SqliteTransaction transaction)
{
    public string? StatedAnchor(string record)
    {
        using var command = connection.Command(
            transaction, "SELECT stated_anchor FROM heads WHERE record = @0", record);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Only chains that pass the record move, and all of those end where the record's own did.</summary>
    public void Join(EntityId record, EntityId anchor)
    {
        var stated = new Dictionary<EntityId, EntityId>();
        ReadEntityOf(record.Value, stated);
        ReadEntityOf(anchor.Value, stated);
        stated[record] = anchor;
        using var state = connection.Command(
            transaction, "UPDATE heads SET stated_anchor = @1 WHERE record = @0", record.Value, anchor.Value);
        state.ExecuteNonQuery();
        using var move = connection.Command(
            transaction, "UPDATE heads SET anchor = @1 WHERE record = @0", null, null);
        foreach (var member in stated.Keys)
            move.With(member.Value, AnchorChains.Final(member, stated).Value).ExecuteNonQuery();
    }

    private void ReadEntityOf(string record, Dictionary<EntityId, EntityId> stated)
    {
        using var command = connection.Command(
            transaction,
            "SELECT record, stated_anchor FROM heads "
            + "WHERE anchor = COALESCE((SELECT anchor FROM heads WHERE record = @0), @0)",
            record);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            stated[new EntityId(rows.GetString(0))] = new EntityId(rows.TextOrNull(1) ?? rows.GetString(0));
    }
}
