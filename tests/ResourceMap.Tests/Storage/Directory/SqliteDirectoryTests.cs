using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ResourceMap.Journal.Facets;
using ResourceMap.Refusals;
using ResourceMap.Storage.Directory.Sqlite;
using ResourceMap.Storage.Sql;
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
                .Select(head => $"{head.Key.ExternalId} {head.Payload?.Find<NameFacet>()?.Text}"));
        Assert.Equal(heads.Single(head => head.Key.ExternalId == "1").Id,
            heads.Single(head => head.Key.ExternalId == "3").Anchor);
        Assert.Equal(6, await directory.Journal.GetPositionAsync(None));
    }

    [Fact]
    public async Task Who_finds_another_preparing_waits_and_says_so()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var other = await directory.Database.TryHoldAsync("lock", None);
        var (told, loaded) = (new TaskCompletionSource<string>(), false);

        var preparing = directory.Database.PrepareAsync(
            () => Task.FromResult(loaded = true), sentence => told.TrySetResult(sentence), true, None);
        var sentence = await told.Task;
        var loadedMeanwhile = loaded;
        await other!.DisposeAsync();
        await preparing;

        Assert.Contains("Un autre processus prépare", sentence, StringComparison.Ordinal);
        Assert.Equal((false, true), (loadedMeanwhile, loaded));
    }

    [Fact]
    public async Task A_lock_that_cannot_be_made_is_said_instead_of_waited_for()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        System.IO.Directory.CreateDirectory(directory.Database.Name + ".import-x.lock");

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => directory.Database.TryHoldAsync("import-x.lock", None));

        Assert.Equal(RefusalCode.DatabaseUnavailable, refused.Refusal.Code);
        Assert.Contains("ne peut pas être écrit", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0')", "20990101000000_Later")]
    [InlineData("UPDATE statements SET payload_version = 2", "payloadVersion 2")]
    public async Task A_database_of_a_later_release_is_refused_with_what_it_needs(string script, string needed)
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await directory.Journal.AppendAsync([Stating.Service("a").IsNamed("A")], 1, None);
        await directory.RunAsync(script);

        var refused = await Assert.ThrowsAsync<RefusedException>(async () =>
        {
            await directory.Database.PrepareAsync(None);
            await directory.ReadHeadsAsync();
        });

        Assert.Equal(RefusalCode.DatabaseNewer, refused.Refusal.Code);
        Assert.Contains(needed, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("REPLACE(payload, '720', '620')")]
    [InlineData("SUBSTR(payload, 2)")]
    public async Task A_content_that_was_changed_by_hand_is_named_and_not_read(string change)
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (a, b) = (Stating.Service("a"), Stating.Service("b"));
        await directory.Journal.AppendAsync([a.IsNamed("A 720"), b.IsNamed("B")], 1, None);

        await directory.RunAsync($"UPDATE statements SET payload = {change} WHERE position = 1");

        var damaged = Assert.Single(await directory.Journal.FindDamagedAsync(None).ToListAsync());
        var heads = (await directory.ReadHeadsAsync()).ToDictionary(head => head.Key);
        Assert.Equal((1, a.Id), (damaged.Position, damaged.Record));
        Assert.Null(heads[a].Payload);
        Assert.NotNull(heads[a].Damage);
        Assert.Null(heads[b].Damage);
    }

    [Theory]
    [InlineData(true, "est vide")]
    [InlineData(false, "a disparu")]
    public async Task A_file_that_is_emptied_or_gone_is_seen(bool isEmptied, string said)
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        directory.Database.Watch();
        SqliteConnection.ClearAllPools();
        File.Delete(directory.Database.Name);
        if (isEmptied)
            await File.WriteAllBytesAsync(directory.Database.Name, [], None);

        var refused = Assert.Throws<RefusedException>(directory.Database.Watch);

        Assert.Equal(RefusalCode.DatabaseUnavailable, refused.Refusal.Code);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_directory_in_the_place_of_one_that_is_gone_is_said_and_a_first_one_is_not()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var path = Path.Combine(directory.Folder, "other.db");
        var said = new List<string>();

        await new SqliteDirectory(path).PrepareAsync(() => Task.CompletedTask, said.Add, true, None);
        await new SqliteDirectory(path).PrepareAsync(() => Task.CompletedTask, said.Add, true, None);
        var saidAtFirst = said.ToList();
        SqliteConnection.ClearAllPools();
        File.Delete(path);
        await new SqliteDirectory(path).PrepareAsync(() => Task.CompletedTask, said.Add, true, None);

        Assert.Empty(saidAtFirst);
        Assert.Contains("a disparu", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verb_puts_no_new_directory_in_the_place_of_one_that_is_gone()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(directory.Database.Name);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => new SqliteDirectory(directory.Database.Name)
            .PrepareAsync(() => Task.CompletedTask, _ => { }, mayBeginAnew: false, None));

        Assert.Equal(RefusalCode.DatabaseUnavailable, refused.Refusal.Code);
        Assert.False(File.Exists(directory.Database.Name));
    }

    [Fact]
    public async Task A_first_start_that_was_cut_off_before_there_was_a_database_leaves_nothing_to_miss()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var path = Path.Combine(directory.Folder, "cut.db");
        await File.WriteAllBytesAsync(path + ".lock", [], None);
        var said = new List<string>();

        await new SqliteDirectory(path).PrepareAsync(() => Task.CompletedTask, said.Add, mayBeginAnew: false, None);

        Assert.Empty(said);
    }

    [Fact]
    public async Task A_file_that_takes_the_place_of_another_is_read_from_then_on()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await using var other = await TemporaryDirectory.CreateAsync();
        await directory.Journal.AppendAsync([Stating.Service("a").IsNamed("A")], 1, None);
        await other.Journal.AppendAsync(
            [Stating.Service("b").IsNamed("B"), Stating.Service("c").IsNamed("C")], 1, None);
        await other.RunAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        directory.Database.Watch();

        File.Delete(directory.Database.Name + "-wal");
        File.Delete(directory.Database.Name + "-shm");
        File.Copy(other.Database.Name, directory.Database.Name + ".new");
        File.Move(directory.Database.Name + ".new", directory.Database.Name, overwrite: true);
        directory.Database.Watch();

        Assert.Equal(2, await directory.Journal.GetPositionAsync(None));
    }

    [Theory]
    [InlineData(5, "database is locked", "Un autre programme tient la base")]
    [InlineData(8, "attempt to write a readonly database", "ne peut pas être écrite")]
    [InlineData(10, "disk I/O error", "Le disque a refusé")]
    [InlineData(11, "database disk image is malformed", "est abîmé")]
    [InlineData(13, "database or disk is full", "Le disque est plein")]
    [InlineData(14, "unable to open database file", "ne peut pas être ouverte")]
    [InlineData(1, "no such table: heads", "(no such table: heads)")]
    public void What_SQLite_answers_is_said_in_French_with_what_to_do(int code, string answer, string said)
    {
        var refusal = SqlFaults.Explain(new InvalidOperationException("EF", new SqliteException(answer, code)));

        Assert.Equal(RefusalCode.DatabaseUnavailable, refusal?.Code);
        Assert.Contains(said, refusal?.Sentence, StringComparison.Ordinal);
    }
}
