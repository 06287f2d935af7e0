using System.Text.Json;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Storage.Sql;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Directory;

/// <summary>What is asked of the journal's tables. Rows are read by hand: start reads all heads.</summary>
internal sealed class JournalReading(SqlSession sql)
{
    private readonly HeadRows _heads = new(sql);

    public long Position() => (long)sql.Command(nameof(Position)).ExecuteScalar()!;

    public string Fingerprint(long position) =>
        (string?)sql.Command(nameof(Fingerprint), position).ExecuteScalar() ?? "";

    public IEnumerable<Head> AllHeads() => _heads.Read(sql.Command(nameof(AllHeads)));

    /// <summary>Heads of these anchors, those of one together.</summary>
    public IEnumerable<Head> HeadsOf(IReadOnlyCollection<EntityId> anchors) =>
        _heads.Read(sql.Command(nameof(HeadsOf), Json(anchors)));

    public Head? FindHead(string record) => _heads.Read(sql.Command(nameof(FindHead), record)).FirstOrDefault();

    /// <summary>Statements of content of one record, oldest first, under the anchor it has now.</summary>
    public List<Head> History(string record) => [.. _heads.Read(sql.Command(nameof(History), record))];

    /// <summary>The entities that the next statements touch, and those that a same-as took a record from.</summary>
    public (long Position, IReadOnlyCollection<EntityId> Anchors) TouchedAnchors(long afterPosition, int countMax)
    {
        using var rows = sql.Command(nameof(TouchedAnchors), afterPosition, countMax).ExecuteReader();
        var anchors = new SortedSet<EntityId>();
        var position = afterPosition;
        while (rows.Read())
        {
            position = rows.GetInt64(0);
            anchors.Add(new EntityId(rows.GetString(1)));
            if (rows.TextOrNull(2) is { } former)
                anchors.Add(new EntityId(former));
        }

        return (position, anchors);
    }

    /// <summary>Record → anchor; records that nobody stated are left out.</summary>
    public Dictionary<EntityId, EntityId> AnchorsOf(IReadOnlyCollection<EntityId> records)
    {
        using var rows = sql.Command(nameof(AnchorsOf), Json(records)).ExecuteReader();
        var anchors = new Dictionary<EntityId, EntityId>();
        while (rows.Read())
            anchors.Add(new EntityId(rows.GetString(0)), new EntityId(rows.GetString(1)));
        return anchors;
    }

    public HashSet<TerritoryId> ListedDepartements(IReadOnlyCollection<TerritoryId> departements)
    {
        using var rows = sql.Command(
            nameof(ListedDepartements),
            JsonSerializer.Serialize(departements.Select(each => each.Value)),
            RecordKey.FictionalSource,
            RecordKind.Service.Word()).ExecuteReader();
        var listed = new HashSet<TerritoryId>();
        while (rows.Read())
            listed.Add(new TerritoryId(rows.GetString(0)));
        return listed;
    }

    public IReadOnlyList<StatedKey> Stated(string source, TerritoryId scope)
    {
        using var rows = sql.Command(nameof(Stated), source, scope.Value).ExecuteReader();
        var records = new List<StatedKey>();
        while (rows.Read())
            records.Add(new StatedKey(
                HeadRows.Key(source, rows.GetString(0), rows.GetString(1)), rows.TextOrNull(2)));
        return records;
    }

    /// <summary>The entities that hold these records, and those that bear a number of one of them.</summary>
    public HashSet<EntityId> AlikeAnchors(IReadOnlyCollection<EntityId> records)
    {
        using var rows = sql.Command(nameof(AlikeAnchors), Json(records)).ExecuteReader();
        var anchors = new HashSet<EntityId>();
        while (rows.Read())
            anchors.Add(new EntityId(rows.GetString(0)));
        return anchors;
    }

    public FoundHead? Find(string record)
    {
        using var row = sql.Command(nameof(Find), record).ExecuteReader();
        return row.Read()
            ? new FoundHead(
                row.NumberOrNull(0), row.BytesOrNull(1), row.GetBoolean(2), row.GetString(3), row.TextOrNull(4),
                row.TextOrNull(5), row.DateOrNull(6), row.IsDBNull(7) ? default : row.Utc(7))
            : null;
    }

    /// <summary>Every statement of content that is not what was written.</summary>
    public IEnumerable<DamagedStatement> Damaged()
    {
        using var rows = sql.Command(nameof(Damaged)).ExecuteReader();
        while (rows.Read())
        {
            if (StoredPayload.Read(rows, 0, 1, 2, 3, sql.Database).Damage is { } damage)
                yield return new DamagedStatement(rows.GetInt64(4), new EntityId(rows.GetString(5)), damage);
        }
    }

    private static string Json(IReadOnlyCollection<EntityId> ids) =>
        JsonSerializer.Serialize(ids.Select(id => id.Value));
}
