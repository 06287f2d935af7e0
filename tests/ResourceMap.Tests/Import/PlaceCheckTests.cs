using System.Text.Json.Nodes;
using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Journal;
using ResourceMap.Tests.Journal;
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
        var log = new ResourceMap.Storage.Directory.ImportLog(directory.Database, directory.Clock);

        var outcome = await new ImportSource(directory.Journal, log).RunAsync(
            new FileImport(new FinessEt(), file, ReadingContext.OfSeed)
            {
                Checks = [new PlaceCheck(France.Geography, France.Locator)],
            },
            progress: null, CancellationToken.None);

        var done = Assert.IsType<ImportOutcome.Done>(outcome);
        var reports = await log.ListReportsAsync(done.Run, null, 1_000, CancellationToken.None);
        Assert.Equal(0, done.Counts.Rejected);
        Assert.Equal(
            expected,
            reports.Count(report => report.What.Sentence.StartsWith("Commune déclarée", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        FacetNames.Coverage,
        """{"include": ["DEP-37", {"all": ["EPCI-999999999"]}], "exclude": ["COM-99999"]}""",
        "EPCI-999999999", "COM-99999")]
    [InlineData(FacetNames.Agreement, """{"object": "DEP-999", "territories": ["DEP-998"]}""", "DEP-998")]
    [InlineData(
        FacetNames.Sites, """[{"key": "s", "commune": "37999"}, {"key": "t", "commune": "37261"}]""", "COM-37999")]
    public void A_territory_that_nobody_knows_is_reported(string facet, string value, params string[] expected)
    {
        var stated = Stating.Service("s").Says((facet, JsonNode.Parse(value)));

        var remarks = new PlaceCheck(France.Geography, France.Locator).Remarks(stated)
            .Select(remark => remark.Sentence);

        Assert.Equal(
            expected.Select(id => $"Territoire inconnu ou qui n'existe plus, et donc sans effet : {id}."), remarks);
    }

    [Fact]
    public void Territories_that_are_known_or_have_one_heir_are_not_worth_a_word() => Assert.Empty(
        new PlaceCheck(France.Geography, France.Locator).Remarks(Stating.Service("s").Says(
            (FacetNames.Coverage, JsonNode.Parse("""{"include": ["FR", "DEP-37", "COM-75101", "ARM-75101"]}""")))));
}
