using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ResourceMap.Storage.Sql.Sqlite;

/// <summary>A database in one file.</summary>
public abstract class SqliteDatabase<TContext>(string path, SqlText text) : SqlDatabase<TContext>
    where TContext : SqlContext
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        DefaultTimeout = 60,
    }.ToString();

    private (long, DateTime, DateTime) _watched;
    private FileStream? _preparing;

    public override string Name { get; } = Path.GetFullPath(path);

    public override TContext NewContext() =>
        NewContext(new DbContextOptionsBuilder().UseSqlite(_connectionString).Options);

    public override async Task<SqlSession> ReadAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        return new SqlSession(connection, connection.BeginTransaction(deferred: true), text, Name);
    }

    /// <summary>By BEGIN IMMEDIATE.</summary>
    public override async Task<SqlSession> WriteAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        return new SqlSession(connection, connection.BeginTransaction(deferred: false), text, Name);
    }

    /// <summary>A connection of the pool.</summary>
    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var pragmas = connection.CreateCommand();
        // FULL: a person's edit that was confirmed survives a power cut. NORMAL would save one flush a batch of 500
        // rows, which nobody notices.
        pragmas.CommandText = "PRAGMA busy_timeout = 60000; PRAGMA synchronous = FULL;";
        await pragmas.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }

    public override Task<IAsyncDisposable?> TryHoldAsync(string what, CancellationToken cancellationToken)
    {
        var held = FileLock.TryTake($"{Name}.{Uri.EscapeDataString(what)}");
        _preparing = what == Preparing ? held : _preparing;
        return Task.FromResult<IAsyncDisposable?>(held);
    }

    /// <summary>
    /// A connection goes on with its file when that is deleted or another takes its place. So whenever the file has
    /// changed, the next question opens the one that is there.
    /// </summary>
    public override void Watch()
    {
        var file = new FileInfo(Name);
        if (!file.Exists || file.Length == 0)
            throw Unavailable($"{Name} {(file.Exists ? "est vide" : "a disparu")} : remettez une sauvegarde, ou "
                + "redémarrez pour repartir d'une base neuve.");
        var found = (file.Length, file.LastWriteTimeUtc, file.CreationTimeUtc);
        if (found == _watched)
            return;
        using var any = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(any);
        _watched = found;
    }

    public override async Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check;";
        await using var rows = await check.ExecuteReaderAsync(cancellationToken);
        var found = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
            found.Add(rows.GetString(0));
        return found is ["ok"] ? [] : found;
    }

    protected abstract TContext NewContext(DbContextOptions options);

    /// <summary>When migrations are pending, after a copy of the file.</summary>
    protected override async Task UpgradeAsync(
        Action<string> tell, bool mayBeginAnew, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Name);
        if (file is { Exists: false } or { Length: 0 })
            SayWhatIsGone(file, tell, mayBeginAnew);
        await using var context = NewContext();
        var pending = await FindPendingAsync(context, cancellationToken);
        if (pending.Count > 0)
        {
            if (file.Exists)
                await CopyAsync(pending[0], cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        }

        _preparing!.SetLength(1);
    }

    /// <summary>The file that whoever prepares holds is empty until a database has stood here.</summary>
    private void SayWhatIsGone(FileInfo file, Action<string> tell, bool mayBeginAnew)
    {
        var wasHere = _preparing!.Length > 0;
        var what = $"{Name} {(file.Exists ? "est vide" : "a disparu")}";
        if (wasHere && !mayBeginAnew)
            throw Unavailable($"{what} : remettez sa sauvegarde, ou démarrez le serveur (serve), qui repartira d'une "
                + "base neuve.");
        if (wasHere || file.Exists)
            tell($"{what} : une base neuve y est créée. Pour garder celle qui y était, arrêtez et remettez sa "
                + "sauvegarde.");
    }

    /// <summary>
    /// The backup interface of SQLite sees what is still in the write-ahead log. EF keeps its migration lock as a row,
    /// which survives a process that was killed and then blocks for ever; nobody else migrates while we prepare, so a
    /// row that is there is stale.
    /// </summary>
    private async Task CopyAsync(string migration, CancellationToken cancellationToken)
    {
        await using var source = await OpenAsync(cancellationToken);
        var target = new SqliteConnectionStringBuilder { DataSource = $"{Name}.before-{migration}", Pooling = false };
        await using var copy = new SqliteConnection(target.ToString());
        await copy.OpenAsync(cancellationToken);
        source.BackupDatabase(copy);
        await using var command = source.CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS __EFMigrationsLock;";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
