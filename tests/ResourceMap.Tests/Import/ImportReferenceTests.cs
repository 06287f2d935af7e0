using System.Text;
using ResourceMap.Import;
using ResourceMap.Storage.Directory;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Import;

public sealed class ImportReferenceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_seed_is_loaded_once_and_another_content_is_another_reference_version()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var store = new ReferenceStore(directory.Database, directory.Clock);
        var log = new ImportLog(directory.Database, directory.Clock);
        var import = new ImportReference(store, log);
        var seed = new LoadSeedReferences(import, log);

        await seed.RunAsync(TestData.Seed, None);
        var version = await store.GetVersionAsync(None);
        await seed.RunAsync(TestData.Seed, None);
        var runs = await log.ListRunsAsync(null, 10, None);
        var path = Path.Combine(TestData.Seed, "nomenclatures", "source-ranks.csv");
        var ranks = await File.ReadAllTextAsync(path, None);
        await import.RunAsync(
            "nomenclatures",
            [new ImportFile("source-ranks.csv", Encoding.UTF8.GetBytes(ranks + "x,,8,essai\n"))],
            null, null, false, None);

        Assert.Equal(3, runs.Count);
        Assert.Equal(3_759, (await store.ReadOutlinesAsync(None)).Count);
        Assert.NotEqual(version, await store.GetVersionAsync(None));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Another_seed_takes_the_place_of_a_seed_and_never_of_what_a_person_brought_in(
        bool hasOwn, bool isReplaced)
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var store = new ReferenceStore(directory.Database, directory.Clock);
        var log = new ImportLog(directory.Database, directory.Clock);
        var import = new ImportReference(store, log);
        var path = Path.Combine(TestData.Seed, "nomenclatures");
        var earlier = Directory.GetFiles(path).Where(file => file.EndsWith(".csv", StringComparison.Ordinal))
            .Select(file => new ImportFile(Path.GetFileName(file), File.ReadAllBytes(file)))
            .Select(file => file.Name == "source-ranks.csv"
                ? file with { Content = [.. file.Content, .. "x,,8,essai\n"u8] } : file).ToList();
        await import.RunAsync("nomenclatures", earlier, null, null, false, None);
        if (hasOwn)
            await import.RunAsync("nomenclatures", [earlier[0]], null, null, false, None);

        await new LoadSeedReferences(import, log).RunAsync(TestData.Seed, None);

        var kept = (await store.ReadAsync("nomenclatures", None)).Single(file => file.Name == "source-ranks.csv");
        Assert.Equal(isReplaced, !Encoding.UTF8.GetString(kept.Content).Contains("essai", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_not_of_the_kind_changes_nothing()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var store = new ReferenceStore(directory.Database, directory.Clock);
        var import = new ImportReference(store, new ImportLog(directory.Database, directory.Clock));

        var outcome = await import.RunAsync("cog", [new ImportFile("x.csv", [1, 2, 3])], null, null, false, None);
        var points = await File.ReadAllBytesAsync(
            Path.Combine(TestData.Seed, "geo", "commune-points-2018.csv.gz"), None);
        var cut = await import.RunAsync(
            "cog", [new ImportFile("commune-points-2018.csv.gz", points[..100_000])], null, null, false, None);

        Assert.IsType<ImportOutcome.Unreadable>(outcome);
        Assert.IsType<ImportOutcome.Unreadable>(cut);
        Assert.Empty(await store.ReadAsync("cog", None));
    }

    [Fact]
    public async Task Outlines_are_kept_with_their_files_or_not_at_all_and_the_next_start_loads_them()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var store = new ReferenceStore(directory.Database, directory.Clock);
        var log = new ImportLog(directory.Database, directory.Clock);
        var seed = new LoadSeedReferences(new ImportReference(store, log), log);
        await directory.RunAsync(
            "CREATE TRIGGER disk BEFORE INSERT ON outlines BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => seed.RunAsync(TestData.Seed, None));
        var cut = await store.ReadAsync("outlines", None);
        await directory.RunAsync("DROP TRIGGER disk");
        await seed.RunAsync(TestData.Seed, None);
        var version = await store.GetVersionAsync(None);
        await directory.RunAsync("DELETE FROM outlines");
        var without = await store.GetVersionAsync(None);
        await seed.RunAsync(TestData.Seed, None);

        Assert.Empty(cut);
        Assert.NotEqual(version, without);
        Assert.Equal(version, await store.GetVersionAsync(None));
        Assert.Equal(3_759, (await store.ReadOutlinesAsync(None)).Count);
    }
}
