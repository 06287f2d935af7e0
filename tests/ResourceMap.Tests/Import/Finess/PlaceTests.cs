using ResourceMap.Import;
using ResourceMap.Journal;

namespace ResourceMap.Tests.Import.Finess;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("01", "451", "01451")]
    [InlineData("2A", "004", "2A004")]
    [InlineData("2B", "033", "2B033")]
    [InlineData("75", "101", "75101")]
    [InlineData("9A", "101", "97101")]
    [InlineData("9A", "123", "97701")]
    [InlineData("9A", "127", "97801")]
    [InlineData("9A", "801", "97801")]
    [InlineData("9B", "209", "97209")]
    [InlineData("9C", "302", "97302")]
    [InlineData("9D", "411", "97411")]
    [InlineData("9E", "502", "97502")]
    [InlineData("9F", "608", "97608")]
    [InlineData("9J", "613", "98613")]
    public void The_commune_of_a_row_has_its_INSEE_code(string departement, string commune, string expected)
    {
        var site = Site(Extract.ReadEt(Extract.Et((13, departement), (12, commune))));

        Assert.Equal(expected, (string?)site["commune"]);
    }

    [Theory]
    [InlineData("870262.2", "6571540.8", "1,A,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole)", 5.20918, 46.22229)]
    [InlineData("870262.2", "6571540.8", "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93", 5.20918, 46.22229)]
    [InlineData("657242.9", "1795384.4", "1,ATLASANTE,96,BAN,EPSG:5490 RGAF09/UTM 20N", -61.52874, 16.234)]
    [InlineData("657242.9", "1795384.4", "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_N20", -61.52874, 16.234)]
    [InlineData("353672.8", "544349.1", "1,ATLASANTE,96,BAN,EPSG:2972 RGFG95/UTM 22N (Guyane)", -52.31973, 4.92347)]
    [InlineData("353672.8", "544349.1", "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_N22", -52.31973, 4.92347)]
    [InlineData("323086.6", "7679599.8", "1,ATLASANTE,96,BAN,EPSG:2975 RGR92/UTM 40S (Réunion)", 55.29821, -20.97571)]
    [InlineData("323086.6", "7679599.8", "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_S40", 55.29821, -20.97571)]
    [InlineData("524819.9", "8587194.7", "1,ATLASANTE,89,BAN,EPSG:4471 RGM04/UTM zone 38S", 45.22868, -12.77989)]
    [InlineData("524819.9", "8587194.7", "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_S38", 45.22868, -12.77989)]
    [InlineData("563213.8", "5180306.8", "1,A,90,BAN,WGS84/UTM zone 21N (St-Pierre-et-Miquelon)", -56.17201, 46.77332)]
    [InlineData("563213.8", "5180306.8", "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_N21", -56.17201, 46.77332)]
    public void A_point_is_read_in_the_projection_that_its_row_names(
        string x, string y, string source, double longitude, double latitude)
    {
        var site = Site(Extract.ReadEt(Extract.Et(), Extract.Point("370000051", x, y, source)));

        Assert.Equal(longitude, (double)site["longitude"]!, 0.000_02);
        Assert.Equal(latitude, (double)site["latitude"]!, 0.000_02);
    }

    [Theory]
    [InlineData("1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93", "ADDRESS")]
    [InlineData("2,ATLASANTE,90,BAN,EPSG:2154 RGF93 / Lambert-93", "STREET")]
    [InlineData("2,ATLASANTE,.,ADMIN-EXPRESS-2023,EPSG:2154 RGF93 / Lambert-93", "COMMUNE")]
    [InlineData("6,ATLASANTE,90,BAN,EPSG:2154 RGF93 / Lambert-93", null)]
    public void The_precision_of_a_point_is_kept_where_it_is_known(string source, string? expected)
    {
        var site = Site(Extract.ReadEt(Extract.Et(), Extract.Point("370000051", "870262.2", "6571540.8", source)));

        Assert.Equal(expected, (string?)site["precision"]);
    }

    [Theory]
    [InlineData("1", "2", "point 1;2 hors de la projection « LAMBERT_93 », ou inconnue")]
    [InlineData("6571540.8", "870262.2",
        "point 6571540.8;870262.2 hors de la projection « LAMBERT_93 », ou inconnue")]
    [InlineData("NaN", "2", "coordonnées « NaN;2 » illisibles")]
    [InlineData("870262,2", "6571540,8", "coordonnées « 870262,2;6571540,8 » illisibles")]
    [InlineData("870262.2", "", "coordonnées « 870262.2; » illisibles")]
    [InlineData("1e999", "2", "coordonnées « 1e999;2 » illisibles")]
    [InlineData("870262.2", "6571540.8",
        "point 870262.2;6571540.8 hors de la projection « MARS », ou inconnue", "1,A,1,IGN,MARS")]
    [InlineData("870262.2", "6571540.8", "coordonnées sans projection", "1,ATLASANTE")]
    [InlineData("870262.2", "6571540.8", "coordonnées sans projection", "")]
    [InlineData("", "", null, "")]
    public void A_point_that_cannot_be_placed_is_left_out_and_said(
        string x, string y, string? remark, string source = Extract.Lambert)
    {
        var rows = Extract.ReadEt(Extract.Et(), Extract.Point("370000051", x, y, source));

        Assert.Equal(remark, Assert.IsType<ImportRow.Stated>(Assert.Single(rows)).Remarks.SingleOrDefault()?.Sentence);
        Assert.False(Site(rows).AsObject().ContainsKey("longitude"));
    }

    private static System.Text.Json.Nodes.JsonNode Site(List<ImportRow> rows) =>
        Extract.Content(rows, RecordKind.Service, "370000051")["sites"]![0]!;
}
