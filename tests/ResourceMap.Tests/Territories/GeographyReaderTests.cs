using System.Text;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

public class GeographyReaderTests
{
    [Fact]
    public void Every_row_of_the_national_files_is_taken()
    {
        Assert.Empty(France.Reading.Rejected);
        Assert.Equal("cog:2024", France.Geography.Vintage);
        var counts = France.Geography.All.CountBy(territory => territory.Id.Kind).ToDictionary();
        Assert.Equal(34_935 + 94, counts[TerritoryKind.Commune]);
        Assert.Equal(45, counts[TerritoryKind.ArrondissementMunicipal]);
        Assert.Equal(1_255, counts[TerritoryKind.Epci]);
        Assert.Equal(333, counts[TerritoryKind.Arrondissement]);
        Assert.Equal(101, counts[TerritoryKind.Departement]);
        Assert.Equal(18, counts[TerritoryKind.Region]);
        Assert.Equal(1, counts[TerritoryKind.Pays]);
    }

    [Theory]
    [InlineData("COM-37261", "Tours", 137_658)]
    [InlineData("COM-75056", "Paris", 2_133_111)]
    [InlineData("COM-22016", "Île-de-Bréhat", 402)]
    [InlineData("ARM-69381", "Lyon 1er Arrondissement", 29_016)]
    [InlineData("COM-85212", "Sainte-Florence", 1_333)]
    [InlineData("EPCI-200046977", "Métropole de Lyon", 1_424_069)]
    [InlineData("COM-97502", "Saint-Pierre", null)]
    public void Names_and_legal_populations_are_those_of_the_files(string id, string name, int? population) =>
        Assert.Equal(
            new Territory(France.Id(id), name, IsNameConstructed: false, population),
            France.Geography.Find(France.Id(id)));

    [Theory]
    [InlineData("COM-37261", "37000 37100 37200")]
    [InlineData("ARM-69383", "69003")]
    [InlineData("DEP-37", "")]
    public void A_commune_has_the_postcodes_of_the_file(string id, string expected) =>
        Assert.Equal(expected, string.Join(' ', France.Geography.PostcodesOf(France.Id(id))));

    [Fact]
    public void The_population_of_France_is_that_of_its_regions() =>
        Assert.Equal(
            France.Geography.Find(TerritoryId.France)!.Population,
            France.Geography.All.Where(each => each.Id.Kind == TerritoryKind.Region).Sum(each => each.Population));

    [Theory]
    [InlineData("CAN-3701", "Canton 3701 (Indre-et-Loire)")]
    [InlineData("CTCD-69M", "Collectivité 69M (Rhône)")]
    [InlineData("CTCD-6AE", "Collectivité 6AE (Bas-Rhin, Haut-Rhin)")]
    public void What_the_files_do_not_name_has_a_label_marked_as_ours(string id, string label)
    {
        var territory = France.Geography.Find(France.Id(id))!;
        Assert.Equal((label, true), (territory.Name, territory.IsNameConstructed));
    }

    [Fact]
    public void A_bad_row_is_returned_with_its_line_and_the_good_ones_go_in()
    {
        var files = France.Files.ToDictionary(file => Path.GetFileName(file.Key), file => file.Value);
        files.Remove("communes.csv.gz");
        files["communes.csv"] = Encoding.UTF8.GetBytes(
            """
            TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
            COM,37261,24,37,37D,372,0,TOURS,Tours,Tours,3799,
            COM,37261,24,37,37D,372,0,TOURS,Tours,Tours,3799,
            COM,37999,24,3X,37D,372,0,X,X,X,3799,
            COMD,37002,,,,,0,X,X,X,,37998
            XYZ,37003,24,37,37D,372,0,X,X,X,3799,
            COM,37004
            COM,3701,24,37,37D,372,0,X,X,X,3799,
            """);
        var reading = GeographyReader.Read(files);
        Assert.NotNull(reading.Geography.Find(France.Id("COM-37261")));
        Assert.Equal(
            [
                (3, "COM-37261 figure déjà dans le fichier"),
                (4, "département 3X inconnu"),
                (5, "commune 37998 inconnue"),
                (6, "type de commune « XYZ » inconnu"),
                (7, "2 champs au lieu de 12"),
                (8, "« 3701 » n'est pas un code de commune"),
            ],
            reading.Rejected.Where(row => row.File == "communes.csv").Select(row => (row.Line, row.Reason)).Order());
    }

    [Fact]
    public void A_file_or_a_column_that_is_missing_is_named()
    {
        var files = France.Files.ToDictionary(file => Path.GetFileName(file.Key), file => file.Value);
        files["regions.csv"] = "REG;LIBELLE\n24;Centre"u8.ToArray();
        Assert.Equal("regions.csv : la colonne REG manque.",
            Assert.Throws<RefusedException>(() => GeographyReader.Read(files)).Message);
        files.Remove("regions.csv");
        Assert.Equal("Le fichier regions.csv manque.",
            Assert.Throws<RefusedException>(() => GeographyReader.Read(files)).Message);
    }
}
