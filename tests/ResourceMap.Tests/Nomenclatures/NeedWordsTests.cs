using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Nomenclatures;

public sealed class NeedWordsTests
{
    private static readonly NeedWords Words = SeedNomenclature.Instance.NeedWords;

    [Theory]
    [InlineData("toilette", "aide-toilette")]
    [InlineData("alzheimer", "accueil-jour-alzheimer repit-aidant hebergement-age")]
    [InlineData("aidant épuisé", "repit-aidant soutien-psychologique-aidant information-aidant")]
    [InlineData("ma mère tombe", "prevention-chutes teleassistance")]
    [InlineData("école", "1.3.3.1 accompagnement-scolaire")]
    [InlineData("logement", "acces-logement 1.3.2.1 adaptation-logement logement-accompagne maintien-logement")]
    [InlineData("SESSAD", "1.1.1 1.3.3.1")]
    [InlineData("autisme", "1.1.1 1.2.1.2 depistage-precoce")]
    [InlineData("répit", "repit-aidant repit-famille sejour-repit")]
    [InlineData("aide à domicile", "aide-toilette aide-menagere 1.3.2.1")]
    [InlineData("dossier mdph", "demarches-administratives acces-droits")]
    [InlineData("portage repas", "portage-repas aide-repas")]
    [InlineData("des chutes", "prevention-chutes teleassistance")]
    public void Questions_of_a_lay_person_propose_needs_in_an_order(string text, string first) =>
        Assert.Equal(first, Found(text, 5));

    [Theory]
    [InlineData("aidant", "information-aidant")]
    [InlineData("AIDANTS ÉPUISÉS", "repit-aidant")]
    [InlineData("l’aidant fati", "repit-aidant")]
    [InlineData("soutien psychologique de l'aidant", "soutien-psychologique-aidant")]
    [InlineData("bilan pour un autisme", "depistage-precoce")]
    [InlineData("logement adapté", "adaptation-logement")]
    [InlineData("besoin-courant:repit-famille", "repit-famille")]
    public void The_best_is_what_is_worded_so_then_what_begins_so_then_the_longest_that_the_text_holds(
        string text, string first) =>
        Assert.Equal(first, Found(text, 1));

    [Fact]
    public void The_very_word_goes_before_one_that_only_begins_so_wherever_it_stands()
    {
        var needs = SeedNomenclature.Instance.Needs;
        var words = new NeedWords([("masp", [needs[0].Code]), ("mas", [needs[1].Code])], needs);

        Assert.Equal([needs[1], needs[0]], words.Find("MAS", 2));
    }

    [Theory]
    [InlineData("1.1.1", "1.1.1 1.1.10")]
    [InlineData("serafin:1.3.3", "1.3.3 1.3.3.1 1.3.3.2 1.3.3.3 1.3.3.4 1.3.3.5")]
    public void A_code_finds_itself_and_those_that_begin_so(string text, string expected) =>
        Assert.Equal(expected, Found(text, 100));

    [Theory]
    [InlineData("")]
    [InlineData("  …! ")]
    [InlineData("xylophone")]
    public void A_text_that_says_no_need_finds_none(string text) => Assert.Empty(Found(text, 100));

    [Fact]
    public void No_need_comes_twice_and_no_more_than_asked()
    {
        var found = Words.Find("aide", 100);

        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.Equal(found.Take(3), Words.Find("aide", 3));
    }

    private static string Found(string text, int countMax) =>
        string.Join(' ', Words.Find(text, countMax).Select(need => need.Code.Value));
}
