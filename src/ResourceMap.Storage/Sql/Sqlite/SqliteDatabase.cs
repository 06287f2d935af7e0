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

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public override TContext NewContext() =>
        NewContext(new DbContextOptionsBuilder().UseSqlite(_connectionString).Options);

    public override async Task<SqlSession> ReadAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        return new SqlSession(connection, connection.BeginTransaction(deferred: true), text);
    }

    /// <summary>By BEGIN IMMEDIATE.</summary>
    public override async Task<SqlSession> WriteAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        return new SqlSession(connection, connection.BeginTransaction(deferred: false), text);
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

    /// <summary>
    /// Brings the file up to date when migrations are pending: under a file lock of ours, after a copy of the file.
    /// </summary>
    public override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        await using var fileLock = await LockAsync(cancellationToken);
        await using var context = NewContext();
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
            return;
        await CopyAsync(pending[0], cancellationToken);
        await ClearStaleLockAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
    }

    protected abstract TContext NewContext(DbContextOptions options);

    /// <summary>The operating system lets go of it when a process dies, as no row in a table would.</summary>
    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (System.IO.Directory.Exists(System.IO.Path.GetDirectoryName(Path)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            }
        }
    }

    /// <summary>The backup interface of SQLite sees what is still in the write-ahead log.</summary>
    private async Task CopyAsync(string migration, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path))
            return;
        await using var source = await OpenAsync(cancellationToken);
        var target = new SqliteConnectionStringBuilder { DataSource = $"{Path}.before-{migration}", Pooling = false };
        await using var copy = new SqliteConnection(target.ToString());
        await copy.OpenAsync(cancellationToken);
        source.BackupDatabase(copy);
    }

    /// <summary>
    /// EF keeps its migration lock as a row, which survives a process that was killed and then blocks for ever. Nobody
    /// else migrates while we hold the file lock, so a row that is there is stale.
    /// </summary>
    private async Task ClearStaleLockAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Path))
            return;
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS __EFMigrationsLock;";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
