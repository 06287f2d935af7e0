using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResourceMap.Journal;
using ResourceMap.Storage.Directory.Sqlite;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Storage.Directory;

public sealed class SqliteDirectoryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly string ReleasedFolder = Path.Combine(
        TestData.RepositoryRoot, "tests", "ResourceMap.Tests", "Storage", "Directory", "Released");

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
        var database = new SqliteDirectory(Path.Combine(folder, "directory.db"));
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
    public async Task Several_may_prepare_at_once()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var path = Path.Combine(directory.Folder, "other.db");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => new SqliteDirectory(path).PrepareAsync(None))));

        await using var context = new SqliteDirectory(path).NewContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(None));
    }

    public static TheoryData<string> Released() => [.. System.IO.Directory.GetFiles(ReleasedFolder)
        .Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Released))]
    public async Task A_database_of_an_earlier_release_is_opened_and_goes_on(string file)
    {
        await using var directory = await TemporaryDirectory.HoldingAsync(
            await File.ReadAllTextAsync(Path.Combine(ReleasedFolder, file), None));

        var heads = await directory.ReadHeadsAsync();
        await directory.Journal.AppendAsync([Stating.Service("1").IsNamed("Exemple – SESSAD")], 6, None);
        await directory.Journal.AppendAsync([Stating.Service("2").IsNamed("Exemple – rouvert")], 6, None);

        Assert.Equal(
            ["1 Exemple – SESSAD", "2 ", "3 Exemple – le même"],
            heads.OrderBy(head => head.Key.ExternalId)
                .Select(head => $"{head.Key.ExternalId} {head.Payload?.Facets[FacetNames.Name]}"));
        Assert.Equal(heads.Single(head => head.Key.ExternalId == "1").Id,
            heads.Single(head => head.Key.ExternalId == "3").Anchor);
        Assert.Equal(6, await directory.Journal.GetPositionAsync(None));
    }
}
