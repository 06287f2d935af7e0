using System.Text.Json;
using Microsoft.Data.Sqlite;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Directory;

/// <summary>What is asked of the journal's tables. Rows are read by hand: start reads all heads.</summary>
internal static class JournalReading
{
    private const string HeadColumns =
        "SELECT h.source, h.kind, h.external_id, h.anchor, s.position, s.recorded_at_utc, s.stated_on, s.vintage, "
        + "s.payload_version, s.payload, h.first_position, h.stated_anchor IS NOT NULL, h.record "
        + "FROM heads h JOIN statements s ON s.position = h.position ";

    private const string LastPayload =
        "SELECT payload_version, payload FROM statements WHERE record = @0 AND position < @1 AND payload IS NOT NULL "
        + "ORDER BY position DESC LIMIT 1";

    public static long Position(SqliteConnection connection, SqliteTransaction? view)
    {
        using var command = connection.Command(view, "SELECT COALESCE(MAX(position), 0) FROM statements");
        return (long)command.ExecuteScalar()!;
    }

    public static string Fingerprint(SqliteConnection connection, long position)
    {
        using var command = connection.Command(
            null, "SELECT recorded_at_utc || ' ' || record FROM statements WHERE position = @0", position);
        return (string?)command.ExecuteScalar() ?? "";
    }

    public static IEnumerable<Head> AllHeads(SqliteConnection connection)
    {
        using var command = connection.Command(null, HeadColumns + "ORDER BY h.anchor, h.record");
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return Head(connection, rows);
    }

    /// <summary>Heads of these anchors, those of one together.</summary>
    public static IEnumerable<Head> HeadsOf(
        SqliteConnection connection, SqliteTransaction view, IReadOnlyCollection<EntityId> anchors)
    {
        using var command = connection.Command(
            view,
            HeadColumns + "WHERE h.anchor IN (SELECT value FROM json_each(@0)) ORDER BY h.anchor, h.record",
            Json(anchors));
        using var rows = command.ExecuteReader();
        while (rows.Read())
            yield return Head(connection, rows);
    }

    public static Head? FindHead(SqliteConnection connection, SqliteTransaction view, string record)
    {
        using var command = connection.Command(view, HeadColumns + "WHERE h.record = @0", record);
        using var rows = command.ExecuteReader();
        return rows.Read() ? Head(connection, rows) : null;
    }

    /// <summary>Statements of content of one record, oldest first, under the anchor it has now.</summary>
    public static List<Head> History(SqliteConnection connection, SqliteTransaction? view, string record)
    {
        using var command = connection.Command(
            view,
            HeadColumns.Replace("s.position = h.position", "s.record = h.record", StringComparison.Ordinal)
            + "WHERE h.record = @0 AND s.same_as_anchor IS NULL ORDER BY s.position",
            record);
        using var rows = command.ExecuteReader();
        var history = new List<Head>();
        while (rows.Read())
            history.Add(Head(connection, rows));
        return history;
    }

    /// <summary>The entities that the next statements touch, and those that a same-as took a record from.</summary>
    public static (long Position, IReadOnlyCollection<EntityId> Anchors) TouchedAnchors(
        SqliteConnection connection, SqliteTransaction view, long afterPosition, int countMax)
    {
        using var command = connection.Command(
            view,
            "SELECT s.position, h.anchor, s.former_anchor FROM statements s JOIN heads h ON h.record = s.record "
            + "WHERE s.position > @0 ORDER BY s.position LIMIT @1",
            afterPosition,
            countMax);
        using var rows = command.ExecuteReader();
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
    public static Dictionary<EntityId, EntityId> AnchorsOf(
        SqliteConnection connection, SqliteTransaction view, IReadOnlyCollection<EntityId> records)
    {
        using var command = connection.Command(
            view,
            "SELECT record, anchor FROM heads WHERE record IN (SELECT value FROM json_each(@0))",
            Json(records));
        using var rows = command.ExecuteReader();
        var anchors = new Dictionary<EntityId, EntityId>();
        while (rows.Read())
            anchors.Add(new EntityId(rows.GetString(0)), new EntityId(rows.GetString(1)));
        return anchors;
    }

    // Sources are few and heads are many: it steps from one source to the next in the index by source and département.
    private const string ListedDepartementsSql =
        "WITH RECURSIVE sources(source) AS (SELECT MIN(source) FROM heads UNION ALL "
        + "SELECT (SELECT MIN(source) FROM heads WHERE source > sources.source) FROM sources WHERE source IS NOT NULL) "
        + "SELECT value FROM json_each(@0) WHERE EXISTS (SELECT 1 FROM sources JOIN heads h "
        + "ON h.source = sources.source AND h.departement = value "
        + "WHERE h.source <> @1 AND h.kind = @2 AND h.is_withdrawn = 0 AND h.position IS NOT NULL)";

    public static HashSet<TerritoryId> ListedDepartements(
        SqliteConnection connection, IReadOnlyCollection<TerritoryId> departements)
    {
        using var command = connection.Command(
            null,
            ListedDepartementsSql,
            JsonSerializer.Serialize(departements.Select(each => each.Value)),
            RecordKey.FictionalSource,
            RecordKind.Service.Word());
        using var rows = command.ExecuteReader();
        var listed = new HashSet<TerritoryId>();
        while (rows.Read())
            listed.Add(new TerritoryId(rows.GetString(0)));
        return listed;
    }

    public static SeenRecords Seen(SqliteConnection connection, string source, TerritoryId scope, long importRun)
    {
        using var command = connection.Command(
            null,
            "SELECT kind, external_id, seen_by_run IS @2 FROM heads WHERE source = @0 "
            + "AND (@1 = 'FR' OR departement = @1) AND is_withdrawn = 0 AND position IS NOT NULL ORDER BY record",
            source,
            scope.Value,
            importRun);
        using var rows = command.ExecuteReader();
        var unseen = new List<RecordKey>();
        var seenCount = 0;
        while (rows.Read())
        {
            if (rows.GetBoolean(2))
                seenCount++;
            else
                unseen.Add(Key(source, rows.GetString(0), rows.GetString(1)));
        }

        return new SeenRecords(seenCount, unseen);
    }

    private static Head Head(SqliteConnection connection, SqliteDataReader row)
    {
        var head = new Head(
            Key(row.GetString(0), row.GetString(1), row.GetString(2)),
            new EntityId(row.GetString(3)),
            row.GetInt64(4),
            SqliteCommands.Utc(row.GetString(5)),
            SqliteCommands.Date(row.TextOrNull(6)),
            row.TextOrNull(7),
            Payload(row, 8))
        {
            Id = new EntityId(row.GetString(12)),
            FirstPosition = row.GetInt64(10),
            IsIdentityStated = row.GetBoolean(11),
        };
        return head.Payload is null ? head with { LastPayload = Last(connection, head) } : head;
    }

    private static Payload? Last(SqliteConnection connection, Head withdrawn)
    {
        using var command = connection.CreateCommand();
        command.CommandText = LastPayload;
        command.Parameters.AddWithValue("@0", withdrawn.Id.Value);
        command.Parameters.AddWithValue("@1", withdrawn.Position);
        using var row = command.ExecuteReader();
        return row.Read() ? Payload(row, 0) : null;
    }

    private static Payload? Payload(SqliteDataReader row, int version) => row.IsDBNull(version + 1)
        ? null
        : PayloadReader.ReadStored(row.GetInt32(version), row.GetString(version + 1));

    private static RecordKey Key(string source, string word, string externalId) =>
        RecordKinds.TryParse(word, out var kind)
            ? new RecordKey(source, kind, externalId)
            : throw new InvalidDataException($"The journal holds a record of the unknown kind '{word}'.");

    private static string Json(IReadOnlyCollection<EntityId> ids) =>
        JsonSerializer.Serialize(ids.Select(id => id.Value));
}
