using System.Text.Json.Nodes;
using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.Refusals;
using ResourceMap.Server.Hosting;
using ResourceMap.Storage.Directory;
using ResourceMap.Tests.Graph;
using ResourceMap.Tests.Journal;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Hosting;

public sealed class LoadSeedTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Both_departements_of_the_seed_are_known_to_be_whole_and_nothing_newer_is_withdrawn()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var log = new ImportLog(directory.Database, directory.Clock);
        var newer = Stating.Service("370099999", "finess-et").Says(
            (FacetNames.Name, "Exemple, ouvert depuis"),
            (FacetNames.Sites, new JsonArray(new JsonObject { ["key"] = "s", ["commune"] = "37261" })));
        await directory.Journal.AppendAsync([newer with { Departement = new("DEP-37") }], importRun: 1, None);

        await new LoadSeed(new ImportSource(directory.Journal, log), log, new Reference())
            .RunAsync(SeedFolder.Path, None);

        var whole = await log.ListCompleteAsync(None);
        Assert.Equal(
            [("finess-et", "DEP-37"), ("finess-et", "DEP-63")],
            whole.Select(scope => (scope.Source, scope.Territory.Value)));
        Assert.All(
            (await directory.ReadHeadsAsync()).Where(head => head.Key.Source == "finess-et"),
            head => Assert.NotNull(head.Payload));
    }

    [Fact]
    public async Task A_seed_of_which_a_row_is_rejected_is_no_loaded_seed()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var log = new ImportLog(directory.Database, directory.Clock);
        var seed = new LoadSeed(new ImportSource(directory.Journal, log), log, new Reference());
        Directory.CreateDirectory(Path.Combine(directory.Folder, "finess"));
        Directory.CreateDirectory(Path.Combine(directory.Folder, "exemple"));
        await File.WriteAllTextAsync(Path.Combine(directory.Folder, "exemple", "1.ndjson"), "{}");

        foreach (var _ in new[] { "first start", "next start" })
            await Assert.ThrowsAsync<RefusedException>(() => seed.RunAsync(directory.Folder, None));
    }
}
