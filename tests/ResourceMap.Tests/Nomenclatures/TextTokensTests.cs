using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Nomenclatures;

public sealed class TextTokensTests
{
    [Theory]
    [InlineData("L'École d’Été", "ecole ete")]
    [InlineData("SESSAD du Lac, SESSAD", "sessad du lac")]
    [InlineData("services médico-sociaux locaux", "service medico social local")]
    [InlineData("bureaux d'aide aux aînés", "bureau aide aux aine")]
    [InlineData("jusqu'à 20 ans, lorsqu'il faut", "a 20 ans il faut")]
    [InlineData("Communauté 360, vitamine C", "communaute 360 vitamine c")]
    [InlineData("aujourd'hui", "aujourd hui")]
    [InlineData("cœur", "coeur")]
    [InlineData("VAL D OISE, L HAY", "val oise hay")]
    [InlineData("…!", "")]
    public void Words_are_folded_split_and_lightly_stemmed(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextTokens.Of(text)));

    [Theory]
    [InlineData("Hôpital St-Martin", "hopital st martin hopitaux saint")]
    [InlineData("Sainte-Maure", "sainte maure ste")]
    [InlineData("Joué-lès-Tours", "joue les tour lez")]
    public void A_text_is_indexed_under_its_other_spellings_too(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TextTokens.Indexed(text)));
}
