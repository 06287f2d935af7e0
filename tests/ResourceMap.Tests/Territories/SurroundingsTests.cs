using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

public sealed class SurroundingsTests
{
    private static readonly Surroundings Surroundings = new(France.Geography, France.Locator);

    [Theory]
    [InlineData("COM-49219", 50_000, "DEP-49 DEP-37 DEP-86 DEP-79 DEP-72")] // Montsoreau
    [InlineData("COM-37261", 5_000, "DEP-37")]
    [InlineData("COM-2A004", 50_000, "DEP-2A DEP-2B")]
    public void The_departements_around_a_place_are_those_with_a_commune_near_the_nearest_first(
        string commune, double meters, string expected)
    {
        var point = France.Locator.InteriorPoint(France.Id(commune))!.Value;

        Assert.Equal(expected.Split(' '), France.Ids(Surroundings.DepartementsWithin(meters, point)));
    }

    [Theory]
    [InlineData("DEP-86", "la Vienne")]
    [InlineData("DEP-03", "l'Allier")]
    [InlineData("DEP-63", "le Puy-de-Dôme")]
    [InlineData("DEP-40", "les Landes")]
    [InlineData("DEP-49", "Maine-et-Loire")]
    [InlineData("DEP-75", "Paris")]
    [InlineData("DEP-974", "La Réunion")]
    [InlineData("REG-24", "le Centre-Val de Loire")]
    [InlineData("COM-37261", "Tours")]
    public void A_name_goes_with_the_article_of_the_official_files(string id, string expected) =>
        Assert.Equal(expected, France.Geography.Find(France.Id(id))!.NameWithArticle);
}
