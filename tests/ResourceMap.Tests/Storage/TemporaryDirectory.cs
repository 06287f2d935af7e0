using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using ResourceMap.Journal;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Directory.Sqlite;
using ResourceMap.Storage.Sql;
using ResourceMap.Tests.Storage.Directory;

namespace ResourceMap.Tests.Storage;

/// <summary>A directory database of its own in a folder that goes away with it.</summary>
public sealed class TemporaryDirectory : IEmptyDirectory
{
    private TemporaryDirectory(string folder)
    {
        Folder = folder;
        Database = new SqliteDirectory(Path.Combine(folder, "directory.db"));
        Journal = new SqlJournal(Database, Signal, Clock);
    }

    public string Folder { get; }

    public SqliteDirectory Database { get; }

    SqlDatabase<DirectoryContext> IEmptyDirectory.Database => Database;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 15, 8, 0, 0, TimeSpan.Zero));

    public JournalSignal Signal { get; } = new();

    public IJournal Journal { get; }

    public static Task<TemporaryDirectory> CreateAsync() => HoldingAsync("");

    /// <summary>What a script left there before this program opened it.</summary>
    public static async Task<TemporaryDirectory> HoldingAsync(string script)
    {
        var directory = new TemporaryDirectory(
            System.IO.Directory.CreateTempSubdirectory("resourcemap-").FullName);
        if (script.Length > 0)
            await directory.RunAsync(script);
        await directory.Database.PrepareAsync(CancellationToken.None);
        return directory;
    }

    /// <summary>What nobody but a hand on the database does.</summary>
    public async Task RunAsync(string script)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<List<Head>> ReadHeadsAsync()
    {
        var heads = new List<Head>();
        await foreach (var head in Journal.ReadHeadsAsync(CancellationToken.None))
            heads.Add(head);
        return heads;
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
