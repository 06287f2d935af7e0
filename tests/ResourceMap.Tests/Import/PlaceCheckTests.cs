using System.Text.Json.Nodes;
using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Journal;
using ResourceMap.Tests.Graph;
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

    [Theory]
    [InlineData(
        """{"key": "s", "commune": "37261", "longitude": 0, "latitude": 0}""",
        "Le point est loin de Tours (37261), hors de toute commune connue : il n'est pas repris.")]
    [InlineData(
        """{"key": "s", "commune": "37261", "longitude": 0.69}""",
        "Un point a une longitude sans latitude, ou l'inverse : il n'est pas repris.")]
    [InlineData(
        """{"key": "s", "commune": "37100", "address": "2 RUE DE L'ESSAI, 37100 TOURS"}""",
        "Commune déclarée Épeigné-les-Bois (37100), mais l'adresse dit 37100, qui n'en est pas un code postal : un "
        + "code postal a peut-être été donné pour un code de commune.")]
    public void A_site_that_can_hardly_be_meant_is_reported(string site, string expected) => Assert.Equal(
        [expected],
        new PlaceCheck(Reference.OfSeed.Geography, Reference.OfSeed.Locator)
            .Remarks(Stating.Service("s").Says((FacetNames.Sites, new JsonArray(JsonNode.Parse(site)))))
            .Select(remark => remark.Sentence));

    [Fact]
    public void A_line_at_a_site_that_its_record_does_not_describe_is_reported() => Assert.Equal(
        ["La ligne « l1 » se tient au site « s2 », que la fiche ne décrit pas."],
        new SiteCheck().Remarks(Stating.Service("s").Says(
                (FacetNames.Sites, JsonNode.Parse("""[{"key": "s1"}]""")),
                (FacetNames.Offers, JsonNode.Parse("""[{"key": "l1", "sites": ["s1", "s2"]}]"""))))
            .Select(remark => remark.Sentence));
}
