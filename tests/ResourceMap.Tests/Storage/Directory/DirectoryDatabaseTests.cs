using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Storage.Directory;

public sealed class DirectoryDatabaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await using var context = directory.Database.NewContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Preparing_again_changes_nothing_and_copies_nothing()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await directory.Journal.AppendAsync([Stating.Service("a").IsNamed("A")], 1, None);

        await directory.Database.PrepareAsync(None);

        Assert.Single(await directory.ReadHeadsAsync());
        Assert.Empty(System.IO.Directory.GetFiles(directory.Folder, "*.before-*"));
    }

    [Fact]
    public async Task A_migration_that_was_killed_neither_blocks_the_next_nor_goes_without_a_copy()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("resourcemap-").FullName;
        var database = new ResourceMap.Storage.Directory.DirectoryDatabase(Path.Combine(folder, "directory.db"));
        await using (var connection = await database.OpenAsync(None))
        await using (var stale = connection.CreateCommand())
        {
            stale.CommandText = "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL);"
                + "INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01');";
            await stale.ExecuteNonQueryAsync(None);
        }

        await database.PrepareAsync(None);

        await using (var context = database.NewContext())
            Assert.Empty(await context.Database.GetPendingMigrationsAsync(None));
        Assert.Single(System.IO.Directory.GetFiles(folder, "*.before-*"));
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Several_processes_may_prepare_at_once()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var path = Path.Combine(directory.Folder, "other.db");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => new ResourceMap.Storage.Directory.DirectoryDatabase(path).PrepareAsync(None))));

        await using var context = new ResourceMap.Storage.Directory.DirectoryDatabase(path).NewContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(None));
    }
}
