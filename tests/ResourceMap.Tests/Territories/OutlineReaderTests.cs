using System.IO.Compression;
using System.Text;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

public class OutlineReaderTests
{
    private const string Square = "[[[3,45],[3.1,45],[3.1,45.1],[3,45.1],[3,45]]]";

    [Theory]
    [InlineData("37", 272)]
    [InlineData("63", 467)]
    public void Every_outline_of_the_seed_is_taken(string departement, int count)
    {
        var reading = France.OutlinesOf(departement);
        Assert.Empty(reading.Rejected);
        Assert.Equal((count, count), (reading.Outlines.Count, reading.FeatureCount));
    }

    [Fact]
    public void Outlines_of_an_older_vintage_stay_apart_under_their_heir()
    {
        var codes = France.OutlinesOf("63").Outlines.Where(each => each.Commune == France.Id("COM-63448"));
        Assert.Equal(["63078", "63448"], codes.Select(each => each.DeclaredCode).Order());
    }

    [SkippableTheory]
    [InlineData("cantons-37")]
    [InlineData("cantons-63")]
    [InlineData("arrondissements-37")]
    [InlineData("arrondissements-63")]
    [InlineData("departement-37")]
    [InlineData("departement-63")]
    [InlineData("epci2024-derived-37")]
    [InlineData("epci2024-derived-63")]
    [InlineData("departements-version-simplifiee")]
    [InlineData("regions-version-simplifiee")]
    public void A_file_of_other_territories_is_refused_as_a_whole(string name)
    {
        using var file = File.OpenRead(TestData.Shared($"geo/{name}.geojson"));
        var fault = Assert.Throws<RefusedException>(() => OutlineReader.Read(file, France.Geography));
        Assert.StartsWith("Ce fichier n'est pas fait de communes", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"Feature","properties":{"code":"63001"},"geometry":null}""", "géométrie absente")]
    [InlineData("""{"type":"Feature","properties":{"code":"63001"}}""", "géométrie absente")]
    [InlineData("""{"type":"Feature","properties":null,"geometry":null}""", "code absent, ou écrit sans guillemets")]
    [InlineData("""{"type":"Feature","properties":{"code":63001}}""", "code absent, ou écrit sans guillemets")]
    [InlineData("""{"properties":{"code":"63001"}}""", "ce n'est pas une Feature")]
    [InlineData("3", "ce n'est pas une Feature")]
    [InlineData("""{"type":"Feature","properties":{"code":"2a004"}}""", "« 2a004 » n'est pas le code d'une commune")]
    [InlineData("""{"type":"Feature","properties":{"code":"63113"},"geometry":{"type":"Polygon","coordinates":[]}}""",
        "le code 63113 figure déjà à l'objet 1")]
    [InlineData("""{"type":"Feature","properties":{"code":"63001"},"geometry":{"type":"Point","coordinates":[3,45]}}""",
        "géométrie de type « Point » au lieu de Polygon ou MultiPolygon")]
    public void A_bad_feature_is_returned_with_its_place_and_reason(string feature, string reason)
    {
        var reading = Read($$"""{"type":"FeatureCollection","features":[{{Good}},{{feature}}]}""");
        Assert.Equal((2, reason), (Assert.Single(reading.Rejected).Index, reading.Rejected[0].Reason));
        Assert.Equal("63113", Assert.Single(reading.Outlines).DeclaredCode);
    }

    [Theory]
    [InlineData("[[[3,45],[3.1,45.1],[3.1,45],[3,45.1],[3,45]]]",
        "contour invalide (croisé, confondu ou débordant) près de (3.05, 45.05)")]
    [InlineData("[[[3,45],[3.1,45],[3.1,45.1],[3,45.1]]]", "anneau non fermé")]
    [InlineData("[[[3,45],[3.1,45],[3,45]]]", "anneau de 3 positions, il en faut 4")]
    [InlineData("[[[3,45],[3.1,45],[3.1,95],[3,45]]]", "position (3.1, 95) hors de WGS84")]
    [InlineData("[[[3,45],[1e308,45],[3.1,45.1],[3,45]]]", "position (1E+308, 45) hors de WGS84")]
    [InlineData("[[[3,45],[1e999,45],[3.1,45.1],[3,45]]]", "position (Infinity, 45) hors de WGS84")]
    [InlineData("[[[45,3],[45,3.1],[45.1,3.1],[45,3]]]",
        "contour hors de la métropole : longitude et latitude inversées ?")]
    [InlineData("[[[3,45],[\"3.1\",45],[3.1,45.1],[3,45]]]", "coordonnée qui n'est pas un nombre")]
    [InlineData("[[[3],[3.1,45],[3.1,45.1],[3]]]", "position sans longitude ou latitude")]
    [InlineData("[[3,45],[3.1,45],[3.1,45.1],[3,45]]", "coordonnées absentes ou mal imbriquées")]
    [InlineData("[]", "polygone sans contour")]
    public void A_bad_ring_says_what_is_wrong(string coordinates, string reason) =>
        Assert.Equal(reason, Assert.Single(Read(Feature("63113", coordinates)).Rejected).Reason);

    [SkippableTheory]
    [InlineData("3d-and-m", 0, 1)]
    [InlineData("bowtie", 0, 1)]
    [InlineData("dense-ring-100k", 1, 0)]
    [InlineData("empty-multipolygon", 0, 1)]
    [InlineData("exponent-coordinates", 0, 1)]
    [InlineData("hole-outside-shell", 0, 1)]
    [InlineData("lat-lon-swapped", 0, 1)]
    [InlineData("out-of-range-lat", 0, 1)]
    [InlineData("sliver-gap-neighbours", 2, 0)]
    [InlineData("unclosed-ring", 0, 1)]
    [InlineData("utf8-bom", 1, 0)]
    public void Hostile_files_are_read_for_what_is_good_in_them(string name, int outlines, int rejected)
    {
        var reading = ReadHostile("made/" + name);
        Assert.Equal((outlines, rejected), (reading.Outlines.Count, reading.Rejected.Count));
    }

    [SkippableTheory]
    [InlineData("made/nested-geometrycollection-50")]
    [InlineData("made/corsica-code-lowercase")]
    [InlineData("made/code-as-number-lost-zero")]
    [InlineData("geojsonhint/bad-bad-json")]
    [InlineData("geojsonhint/bad-rootstring")]
    [InlineData("geojsonhint/bad-false")]
    [InlineData("geojsonhint/bad-featurecollection")]
    [InlineData("geojsonhint/bad-featurecollection-obj")]
    public void Hostile_files_that_hold_nothing_are_refused_with_a_sentence(string name) =>
        Assert.EndsWith(".",
            Assert.Throws<RefusedException>(() => ReadHostile(name)).Message, StringComparison.Ordinal);

    [SkippableFact]
    public void No_hostile_file_ends_in_anything_but_a_reading_or_a_refusal()
    {
        foreach (var path in Directory.GetFiles(TestData.Shared("hostile/geojsonhint"), "*.geojson"))
        {
            try
            {
                Assert.Empty(ReadHostile("geojsonhint/" + Path.GetFileNameWithoutExtension(path)).Outlines);
            }
            catch (RefusedException refusal)
            {
                Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("urn:ogc:def:crs:EPSG::2154", false)]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", true)]
    public void Coordinates_in_another_system_are_refused(string crs, bool isTaken)
    {
        var json = $$"""
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"{{crs}}"} },"features":[{{Good}}]}
            """;
        var refusal = Record.Exception(() => Read(json));
        Assert.Equal(isTaken, refusal is not RefusedException);
    }

    [Fact]
    public void A_feature_nested_too_deep_is_refused_and_the_others_go_in()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"type":"GeometryCollection","geometries":[""", 50))
            + string.Concat(Enumerable.Repeat("]}", 50));
        var reading = Read($$"""
            {"type":"FeatureCollection","features":[{{Good}},
              {"type":"Feature","properties":{"code":"63001"},"geometry":{{deep}} }]}
            """);
        Assert.Single(reading.Outlines);
        Assert.Equal("géométrie de type « GeometryCollection » au lieu de Polygon ou MultiPolygon",
            Assert.Single(reading.Rejected).Reason);
    }

    private static string Good => Feature("63113", Square);

    private static string Feature(string code, string coordinates) =>
        $$"""
        {"type":"Feature","properties":{"code":"{{code}}"},
          "geometry":{"type":"Polygon","coordinates":{{coordinates}} } }
        """;

    private static OutlineReading Read(string json) =>
        OutlineReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), France.Geography);

    private static OutlineReading ReadHostile(string name)
    {
        var path = TestData.Shared($"hostile/{name}.geojson");
        using var file = File.Exists(path)
            ? File.OpenRead(path)
            : (Stream)new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
        return OutlineReader.Read(file, France.Geography);
    }
}
