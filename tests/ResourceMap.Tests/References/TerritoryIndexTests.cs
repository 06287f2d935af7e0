using ResourceMap.References;
using ResourceMap.Territories;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.References;

public sealed class TerritoryIndexTests
{
    private static readonly TerritoryIndex Index = Reference.OfSeed.Index;
    private static readonly TerritoryKind[] Communes =
        [TerritoryKind.Commune, TerritoryKind.ArrondissementMunicipal];

    private static readonly HashSet<TerritoryId> WithData = [new("DEP-37"), new("DEP-63")];

    [Theory]
    [InlineData("st-avertin", "COM-37208")]
    [InlineData("Saint Avertin", "COM-37208")]
    [InlineData("st aver", "COM-37208")]
    [InlineData("ste maure de touraine", "COM-37226")]
    [InlineData("SAINTE-MAURE-DE", "COM-37226")]
    [InlineData("ile-bouchard", "COM-37119")]
    [InlineData("L ILE BOUCHARD", "COM-37119")]
    [InlineData("VILLENEUVE D ASCQ", "COM-59009")]
    [InlineData("st pierre des corps", "COM-37233")]
    [InlineData("saint-pierre-des-corps", "COM-37233")]
    [InlineData("joue lez tours", "COM-37122")]
    [InlineData("chatillon sur indre", "COM-36045")]
    [InlineData("strasb", "COM-67482")]
    [InlineData("37261", "COM-37261")]
    [InlineData("37000", "COM-37261")]
    [InlineData(" 2a004 ", "COM-2A004")]
    [InlineData("69003", "COM-69123")] // the postcode of the third arrondissement, and of the commune
    [InlineData("tours", "COM-37261")]
    [InlineData("tour", "COM-37261")] // data before Tourcoing, which has fewer people than Tours besides
    public void A_commune_is_found_as_people_write_it(string text, string expected) =>
        Assert.Equal(expected, Search(text)[0]);

    [Fact]
    public void A_postcode_finds_all_its_communes_the_most_populated_first_and_one_begun_too()
    {
        var found = Search("37600");

        Assert.Equal(15, found.Count);
        Assert.Equal("COM-37132", found[0]);
        Assert.Superset(found.ToHashSet(), Search("3760").ToHashSet());
    }

    [Fact]
    public void Departements_with_data_come_first_among_equals_then_the_most_populated()
    {
        Assert.Equal(["COM-32037", "COM-63032"], Search("beaumont", "DEP-32").Take(2));
        Assert.Equal("COM-63032", Search("beaumont", "DEP-99")[0]);
    }

    [Fact]
    public void The_same_name_comes_before_one_that_begins_so_and_that_before_one_that_holds_it() =>
        Assert.Equal(
            ["COM-37261", "COM-51576", "COM-37122"], // Tours, Tours-sur-Marne, Joué-lès-Tours
            Search("tours").Where(id => id is "COM-37261" or "COM-51576" or "COM-37122"));

    [Fact]
    public void An_EPCI_that_straddles_the_border_is_partial_and_what_holds_the_territory_is_not_in_it()
    {
        var inPuyDeDome = Index.List([TerritoryKind.Epci], new("DEP-63"));
        var inCantal = Index.List([TerritoryKind.Epci], new("DEP-15"));

        Assert.Equal(14, inPuyDeDome.Count);
        Assert.All(
            new[] { inPuyDeDome, inCantal }, // CC du Massif du Sancy
            epcis => Assert.Equal("EPCI-246300966", Assert.Single(epcis, each => each.IsPartial).Territory.Id.Value));
        Assert.Empty(Index.List([TerritoryKind.Departement, TerritoryKind.Region], new("EPCI-243700754")));
        Assert.Equal(272, Index.List([TerritoryKind.Commune], new("DEP-37")).Count(found => !found.IsPartial));
    }

    private static List<string> Search(string text, string? withData = null) =>
    [
        .. Index.Search(Communes, null, text, withData is null ? WithData : [new TerritoryId(withData)])
            .Select(found => found.Territory.Id.Value),
    ];
}
