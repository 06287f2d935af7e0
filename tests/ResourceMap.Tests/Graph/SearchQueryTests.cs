using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Graph;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("st martin", "Hôpital Saint-Martin")]
    [InlineData("saint martin", "HOPITAL ST MARTIN")]
    [InlineData("ste anne", "Foyer Sainte-Anne")]
    [InlineData("L ESCALE", "Foyer l'Escale")]
    [InlineData("l'escale", "FOYER L ESCALE")]
    [InlineData("hopital", "Les hôpitaux de Tours")]
    [InlineData("hopitaux", "Hôpital de Tours")]
    [InlineData("vaux", "Foyer de Vauxbuin")]
    [InlineData("services", "Service à domicile")]
    public void A_name_is_found_in_any_of_its_spellings(string text, string name) =>
        Assert.True(SearchQuery.Of(text).Accepts(TextTokens.Indexed(name)));

    [Theory]
    [InlineData("Les hôpitaux de Tours", "hopitaux")]
    [InlineData("Hôpital de Tours", "hopitaux")]
    [InlineData("Hôpital de Tours", "hopital")]
    [InlineData("Bureaux d'aide", "bureaux")]
    [InlineData("Centre Saint-Martin", "saint")]
    [InlineData("Centre Saint-Martin", "st")]
    [InlineData("Travaux adaptés", "travaux")]
    public void A_name_is_found_at_every_letter_while_a_word_is_typed(string name, string word) =>
        Assert.All(
            Enumerable.Range(1, word.Length),
            length => Assert.True(SearchQuery.Of(word[..length]).Accepts(TextTokens.Indexed(name)), word[..length]));

    [Theory]
    [InlineData("saint", "Foyer Strasbourg")]
    [InlineData("hopitau tours", "Hôpital de Tours")]
    public void What_is_not_there_is_not_found(string text, string name) =>
        Assert.False(SearchQuery.Of(text).Accepts(TextTokens.Indexed(name)));
}
