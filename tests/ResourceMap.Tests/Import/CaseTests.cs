using System.Globalization;
using System.Text.Json.Nodes;
using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Import.Statements;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Territories;
using ResourceMap.Tests.Graph;
using ResourceMap.Tests.Import.Finess;
using ResourceMap.Tests.Territories;

namespace ResourceMap.Tests.Import;

/// <summary>Small files that once were read wrongly, where they are at hand.</summary>
public sealed class CaseTests
{
    [SkippableTheory]
    [InlineData("03-bom-au-milieu.csv", 4)]
    [InlineData("15-utf8-et-une-ligne-cp1252.csv", 3)]
    [InlineData("43-colonne-vide-en-trop.csv", 2)]
    [InlineData("45-retour-chariot.csv", 3)]
    public void Every_row_of_an_extract_is_taken_with_its_name_as_it_was_meant(string name, int rowCount)
    {
        var rows = Extract.Read(new FinessEt(), File.ReadAllBytes(Case(name)));

        Assert.Equal(rowCount, rows.OfType<ImportRow.Stated>().Count());
        var names = rows.Cast<ImportRow.Stated>().Select(row => Name(row.Records[1]));
        Assert.All(
            names, each => Assert.Matches("^(RESIDENCE ESSAI|RÉSIDENCE LES ÉG|FOYER DU CHÂT|CENTRE HÉLÈNE)", each));
    }

    [SkippableTheory]
    [InlineData("29-deux-membres.ndjson.gz")]
    [InlineData("31-pas-gzip.ndjson.gz")]
    public void Statements_are_read_whatever_the_name_of_their_file_says(string name)
    {
        var file = new ImportFile(name, File.ReadAllBytes(Case(name)));

        Assert.Equal(
            2, new StatementsLayout().Read(file, ReadingContext.OfSeed).OfType<ImportRow.Stated>().Count());
    }

    [SkippableFact]
    public void Former_codes_lead_to_the_communes_of_today() =>
        Assert.Equal(
            ["44180", "50592", "49160", "95120", "50629", "77264"],
            File.ReadLines(Case("17-anciens-codes.ndjson")).Select(line => JsonNode.Parse(line)!)
                .Select(line => France.Id($"COM-{line["payload"]!["sites"]![0]!["commune"]}"))
                .Select(former => Assert.Single(France.Geography.Heirs(former)).Code));

    [SkippableFact]
    public void Territories_are_found_in_each_spelling()
    {
        var asked = JsonNode.Parse(File.ReadAllText(Case("19-recherches.json")))!.AsArray()
            .Where(each => each!["territories"] is not null);

        Assert.All(asked, each => Assert.Equal(
            (string?)each!["expect"],
            Reference.OfSeed.Index.Search([], null, (string)each["territories"]!, new HashSet<TerritoryId>())[0]
                .Territory.Id.Value));
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    public void What_is_read_does_not_depend_on_the_language_of_the_machine(string culture)
    {
        var (before, file) = (CultureInfo.CurrentCulture, Path.Combine(TestData.Seed, "finess", "finess-et-37.csv"));
        var expected = Written(file);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(expected, Written(file));
            Assert.Empty(OutlinesAndPoints());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Written(string file) => string.Join('\n', Extract
        .Read(new FinessEt(), File.ReadAllBytes(file))
        .Cast<ImportRow.Stated>().SelectMany(row => row.Records).Where(record => record.Content is not null)
        .Select(record => $"{record.Key} {record.StatedOn?.DayNumber} {record.Vintage} "
            + CanonicalJson.Write(Extract.Json(record.Content!))));

    private static IEnumerable<string> OutlinesAndPoints() =>
        France.OutlinesOf("37").Rejected.Select(feature => feature.Reason).Concat(
            CommunePoints.Read(
                "commune-points.csv", "code,longitude,latitude\n37261,0.6889,47.39\n"u8.ToArray(), France.Geography)
                .Rejected.Select(row => row.Reason));

    private static string Name(StatedRecord record) => record.Content!.Find<NameFacet>()!.Text;

    private static string Case(string name) => TestData.Shared(Path.Combine("..", "cases", name));
}
