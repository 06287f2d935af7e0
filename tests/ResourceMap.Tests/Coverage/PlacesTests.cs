using ResourceMap.Coverage;
using ResourceMap.Refusals;
using ResourceMap.Territories;
using ResourceMap.Tests.Territories;

namespace ResourceMap.Tests.Coverage;

public class PlacesTests
{
    private static readonly Places Places = new(France.Geography, France.Locator);

    [Fact]
    public void A_commune_is_known_by_an_interior_point_of_its_outline()
    {
        var place = Found(Places.Resolve("37261"));
        Assert.Equal(France.Locator.InteriorPoint(France.Id("COM-37261")), place.Point);
        Assert.Equal(PointPrecision.Commune, place.Precision);
        Assert.Equal(["CTCD-37D", "DEP-37"], France.Ids(place.Collectivites).Order());
        Assert.Superset(France.Geography.Above(France.Id("COM-37261")).ToHashSet(), place.Territories.ToHashSet());
    }

    [Fact]
    public void A_point_keeps_its_coordinates()
    {
        var point = new GeoPoint(0.6892, 47.3936);
        var place = Found(Places.Resolve(point));
        Assert.Equal((France.Id("COM-37261"), point, PointPrecision.Address),
            (place.Commune, place.Point!.Value, place.Precision));
    }

    [Fact]
    public void A_commune_without_an_outline_is_known_by_its_inner_point()
    {
        var place = Found(Places.Resolve("2A004"));
        Assert.Equal((new GeoPoint(8.70111, 41.93486), PointPrecision.Commune), (place.Point, place.Precision));
        Assert.Contains(France.Id("CTCD-20R"), place.Collectivites);
    }

    [Fact]
    public void A_commune_of_which_no_point_is_known_has_none()
    {
        var place = Found(Places.Resolve("85165"));
        Assert.Equal((null, PointPrecision.Unknown), (place.Point, place.Precision));
    }

    [Fact]
    public void A_former_commune_is_its_heir() =>
        Assert.Equal(France.Id("COM-63226"), Found(Places.Resolve("63133")).Commune);

    [Fact]
    public void Paris_and_its_arrondissements_hold_each_other()
    {
        Assert.Contains(France.Id("COM-75056"), Found(Places.Resolve("75101")).Territories);
        Assert.Contains(France.Id("ARM-75101"), Found(Places.Resolve("75056")).Territories);
        Assert.DoesNotContain(France.Id("ARM-75102"), Found(Places.Resolve("75101")).Territories);
    }

    [Theory]
    [InlineData("COM-97101", "CTCD-971D DEP-971")]
    [InlineData("COM-97502", "CTCD-975")]
    [InlineData("COM-69123", "CTCD-69M DEP-69")]
    [InlineData("COM-22016", "CTCD-22D DEP-22")]
    public void A_place_knows_its_collectivites(string id, string collectivites) =>
        Assert.Equal(collectivites,
            string.Join(' ', France.Ids(Found(Places.Resolve(France.Id(id))).Collectivites).Order()));

    [Theory]
    [InlineData("DEP-37", RefusalCode.PlaceTooWide)]
    [InlineData("EPCI-243700754", RefusalCode.PlaceTooWide)]
    [InlineData("FR", RefusalCode.PlaceTooWide)]
    [InlineData("COM-99999", RefusalCode.PlaceUnknown)]
    [InlineData("ARM-75199", RefusalCode.PlaceUnknown)]
    public void What_is_no_commune_is_refused_with_its_code(string id, RefusalCode code) =>
        Assert.Equal(code, Assert.Single(Places.Resolve(France.Id(id)).Refusals).Code);

    [Fact]
    public void A_point_outside_every_outline_is_refused() =>
        Assert.Equal(RefusalCode.PlaceOutside,
            Assert.Single(Places.Resolve(new GeoPoint(2.35, 48.85)).Refusals).Code);

    [Fact]
    public void A_former_commune_that_is_one_of_several_is_refused_by_their_names()
    {
        var on = new DateOnly(2001, 1, 1);
        var geography = new Geography("cog:2024",
            [new(France.Id("COM-B"), "Bourg", false, null), new(France.Id("COM-C"), "Cité", false, null)],
            new Dictionary<TerritoryId, IReadOnlyList<TerritoryId>>(), new Dictionary<TerritoryId, TerritoryId>(),
            [
                new(on, France.Id("COM-A"), France.Id("COM-B")), new(on, France.Id("COM-A"), France.Id("COM-C")),
            ],
            new Dictionary<TerritoryId, IReadOnlyList<string>>());
        var refused = Assert.Single(
            new Places(geography, new TerritoryLocator(geography, [], CommunePoints.None)).Resolve("A").Refusals);
        Assert.Equal(
            (RefusalCode.PlaceAmbiguous, "Le code A désigne aujourd'hui l'une des communes Bourg (B), Cité (C)."),
            (refused.Code, refused.Sentence));
    }

    private static Place Found(Reading<Place> reading) => reading.OrThrow();
}
