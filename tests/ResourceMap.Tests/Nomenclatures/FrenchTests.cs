using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Nomenclatures;

public sealed class FrenchTests
{
    [Theory]
    [InlineData(2026, 9, 1, "1er septembre 2026")]
    [InlineData(2021, 1, 8, "8 janvier 2021")]
    public void A_date_is_said_in_words(int year, int month, int day, string expected) =>
        Assert.Equal(expected, French.Date(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(0, "0 place")]
    [InlineData(1, "1 place")]
    [InlineData(2, "2 places")]
    public void A_count_below_two_is_singular(int count, string expected) =>
        Assert.Equal(expected, French.Count(count, "place", "places"));

    [Theory]
    [InlineData(8, "8 mois")]
    [InlineData(12, "1 an")]
    [InlineData(108, "9 ans")]
    [InlineData(239, "19 ans et 11 mois")]
    public void An_age_is_said_in_years_and_months(int months, string expected) =>
        Assert.Equal(expected, French.Age(months));

    [Theory]
    [InlineData(15_000, "15 km", "15 km", "environ 15 km")]
    [InlineData(12_500, "12,5 km", "13 km", "environ 12 km")]
    [InlineData(5_000, "5 km", "5,0 km", "environ 5 km")]
    [InlineData(60, "0,1 km", "0,1 km", "environ 1 km")]
    public void A_length_that_was_chosen_is_kept_and_one_that_was_measured_is_rounded(
        double meters, string chosen, string measured, string approximate)
    {
        Assert.Equal(chosen, French.Kilometers(meters));
        Assert.Equal(measured, French.Distance(meters));
        Assert.Equal(approximate, French.ApproximateDistance(meters));
    }

    [Theory]
    [InlineData("Enfants et adolescents", "enfants et adolescents")]
    [InlineData("Épilepsie", "épilepsie")]
    [InlineData("TSA", "TSA")]
    [InlineData("PA dépendantes", "PA dépendantes")]
    public void Only_a_word_loses_its_capital_within_a_sentence(string label, string expected) =>
        Assert.Equal(expected, French.WithinSentence(label));

    [Fact]
    public void Alternatives_are_joined_as_they_are_spoken() =>
        Assert.Equal("IME, ITEP ou SESSAD", French.Or(["IME", "ITEP", "SESSAD"]));
}
