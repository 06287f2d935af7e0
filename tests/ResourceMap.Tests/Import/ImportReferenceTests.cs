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
        var store = new SqliteReferenceStore(directory.Database, directory.Clock);
        var log = new SqliteImportLog(directory.Database, directory.Clock);
        var import = new ImportReference(store, log);
        var seed = new LoadSeedReferences(store, import);

        await seed.RunAsync(TestData.Seed, None);
        var version = await store.GetVersionAsync(None);
        await seed.RunAsync(TestData.Seed, None);
        var runs = await log.ListRunsAsync(null, 10, None);
        var path = Path.Combine(TestData.Seed, "nomenclatures", "source-ranks.csv");
        var ranks = await File.ReadAllTextAsync(path, None);
        await import.RunAsync(
            "nomenclatures",
            [new ImportFile("source-ranks.csv", Encoding.UTF8.GetBytes(ranks + "x,,8,essai\n"))], null, None);

        Assert.Equal(3, runs.Count);
        Assert.Equal(3_759, (await store.ReadOutlinesAsync(None)).Count);
        Assert.NotEqual(version, await store.GetVersionAsync(None));
    }

    [Fact]
    public async Task A_file_that_is_not_of_the_kind_changes_nothing()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var store = new SqliteReferenceStore(directory.Database, directory.Clock);
        var import = new ImportReference(store, new SqliteImportLog(directory.Database, directory.Clock));

        var outcome = await import.RunAsync("cog", [new ImportFile("x.csv", [1, 2, 3])], null, None);

        Assert.IsType<ImportOutcome.Unreadable>(outcome);
        Assert.Empty(await store.ReadAsync("cog", None));
    }
}
