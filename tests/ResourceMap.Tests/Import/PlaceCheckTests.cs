using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Tests.Storage;
using ResourceMap.Tests.Territories;

namespace ResourceMap.Tests.Import;

public sealed class PlaceCheckTests
{
    [SkippableTheory]
    [InlineData("37", 5)]
    [InlineData("63", 12)]
    public async Task A_point_outside_the_declared_commune_is_reported_on_its_row(string departement, int expected)
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var path = TestData.Shared($"finess/finess-et-{departement}.csv");
        var file = new ImportFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path));
        var log = new ResourceMap.Storage.Directory.SqliteImportLog(directory.Database, directory.Clock);

        var outcome = await new ImportSource(directory.Journal, log).RunAsync(
            new FinessEt(), file, new PlaceCheck(France.Geography, France.Locator), scope: null, isConfirmed: false,
            progress: null, CancellationToken.None);

        var done = Assert.IsType<ImportOutcome.Done>(outcome);
        var reports = await log.ListReportsAsync(done.Run, 1_000, CancellationToken.None);
        Assert.Equal(0, done.Counts.Rejected);
        Assert.Equal(
            expected,
            reports.Count(report => report.Reason.StartsWith("Commune déclarée", StringComparison.Ordinal)));
    }
}
