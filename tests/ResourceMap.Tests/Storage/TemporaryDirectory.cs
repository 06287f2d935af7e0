using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using ResourceMap.Journal;
using ResourceMap.Storage.Directory;

namespace ResourceMap.Tests.Storage;

/// <summary>A directory database of its own in a folder that goes away with it.</summary>
public sealed class TemporaryDirectory : IAsyncDisposable
{
    private TemporaryDirectory(string folder)
    {
        Folder = folder;
        Database = new DirectoryDatabase(Path.Combine(folder, "directory.db"));
        Journal = new SqliteJournal(Database, Signal, Clock);
    }

    public string Folder { get; }

    public DirectoryDatabase Database { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 15, 8, 0, 0, TimeSpan.Zero));

    public JournalSignal Signal { get; } = new();

    public IJournal Journal { get; }

    public static async Task<TemporaryDirectory> CreateAsync()
    {
        var directory = new TemporaryDirectory(
            System.IO.Directory.CreateTempSubdirectory("resourcemap-").FullName);
        await directory.Database.PrepareAsync(CancellationToken.None);
        return directory;
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
