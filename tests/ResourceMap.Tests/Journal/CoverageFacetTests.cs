using System.Text.Json.Nodes;
using ResourceMap.Coverage;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Journal;

public sealed class CoverageFacetTests
{
    [Fact]
    public void The_coverage_facet_is_read_part_by_part_and_written_as_it_was_read()
    {
        const string facet = """
            {"include":["EPCI-243700754",{"all":["EPCI-200070183","DEP-41"]},
              {"center":[0.69,47.39],"radiusMeters":15000},
              {"polygon":{"type":"Polygon","coordinates":[[[0,47],[1,47],[1,48],[0,47]]]}}],"exclude":["COM-37272"]}
            """;
        var read = Read(facet).OrThrow().Find<CoverageFacet>()!;
        var area = read.Area;
        Assert.Equal(CoverageBasis.Declared, area.Basis);
        Assert.Equal(new AreaPart.Whole(new TerritoryId("EPCI-243700754")), area.Include[0]);
        Assert.Equal(
            ["EPCI-200070183", "DEP-41"], ((AreaPart.Common)area.Include[1]).Territories.Select(id => id.Value));
        Assert.Equal(new AreaPart.Circle(new GeoPoint(0.69, 47.39), 15_000), area.Include[2]);
        Assert.Equal(0.5, ((AreaPart.Drawn)area.Include[3]).Outline.Area, 1e-9);
        Assert.Equal([new AreaPart.Whole(new TerritoryId("COM-37272"))], area.Exclude);
        Assert.Equal(CanonicalJson.Write(JsonNode.Parse(facet)), read.ToText());
    }

    [Theory]
    [InlineData("[]", "coverage n'est pas un objet.")]
    [InlineData("{}", "coverage.include ne nomme aucune partie.")]
    [InlineData("""{"include":["37"]}""", "coverage.include[0] n'est pas un territoire tel que COM-37261.")]
    [InlineData("""{"include":[{}]}""", "coverage.include[0] n'est pas un objet all, center ou polygon.")]
    [InlineData("""{"include":[{"all":[]}]}""", "coverage.include[0].all ne nomme aucun territoire.")]
    [InlineData("""{"include":[{"all":["DEP-37",4]}]}""",
        "coverage.include[0].all[1] n'est pas un territoire tel que COM-37261.")]
    [InlineData("""{"include":[{"center":[200,95],"radiusMeters":1}]}""",
        "coverage.include[0].center n'est pas une longitude et une latitude en WGS84.")]
    [InlineData("""{"include":[{"center":[0,45],"radiusMeters":0}]}""",
        "coverage.include[0].radiusMeters n'est pas un rayon supérieur à 0.")]
    [InlineData("""{"include":[{"center":[0,45]}]}""", "coverage.include[0].radiusMeters manque.")]
    [InlineData("""{"include":[{"polygon":{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}]}""",
        "coverage.include[0].polygon : contour invalide (croisé, confondu ou débordant) près de (0.5, 0.5).")]
    [InlineData("""{"include":"FR"}""", "coverage.include n'est pas une liste.")]
    [InlineData("""{"include":["FR"],"includes":[]}""", "coverage.includes n'est pas un champ connu.")]
    public void An_area_that_cannot_be_read_says_where(string facet, string fault) =>
        Assert.Equal(fault, Read(facet).Refusals[0].Sentence);

    private static Reading<Payload> Read(string coverage) =>
        Payload.Read(1, new JsonObject { [FacetNames.Coverage] = JsonNode.Parse(coverage) });
}
