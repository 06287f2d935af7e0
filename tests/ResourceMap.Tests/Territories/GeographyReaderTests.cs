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
        Assert.Equal(101, counts[TerritoryKind.Departement]);
        Assert.Equal(18, counts[TerritoryKind.Region]);
    }
}
