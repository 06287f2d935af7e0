using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Storage.Directory;

/// <summary>Joins records and keeps the end of every chain written beside each head.</summary>
internal sealed class AnchorWriting(SqlSession sql)
{
    /// <summary>Only chains that pass the record move, and all of those end where the record's own did.</summary>
    public void Join(EntityId record, EntityId anchor)
    {
        var stated = new Dictionary<EntityId, EntityId>();
        ReadEntityOf(record.Value, stated);
        ReadEntityOf(anchor.Value, stated);
        stated[record] = anchor;
        sql.Command(nameof(Join), record.Value, anchor.Value).ExecuteNonQuery();
        foreach (var member in stated.Keys)
            Move(member, AnchorChains.Final(member, stated));
    }

    private void Move(EntityId record, EntityId final) =>
        sql.Command(nameof(Move), record.Value, final.Value).ExecuteNonQuery();

    private void ReadEntityOf(string record, Dictionary<EntityId, EntityId> stated)
    {
        using var rows = sql.Command(nameof(ReadEntityOf), record).ExecuteReader();
        while (rows.Read())
            stated[new EntityId(rows.GetString(0))] = new EntityId(rows.TextOrNull(1) ?? rows.GetString(0));
    }
}
