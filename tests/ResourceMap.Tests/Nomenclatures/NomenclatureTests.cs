using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Nomenclatures;

public sealed class NomenclatureTests
{
    private readonly Nomenclature _nomenclature = SeedNomenclature.Instance;

    [Fact]
    public void Codes_are_listed_in_natural_order()
    {
        var codes = _nomenclature.List(Schemes.Serafin, null, Code.Parse("serafin:1.1"));

        Assert.Equal(
            ["1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5", "1.1.6", "1.1.7", "1.1.8", "1.1.9", "1.1.10"],
            codes.Select(entry => entry.Code.Value));
    }

    [Fact]
    public void Text_is_found_whatever_its_accents_and_case()
    {
        var found = _nomenclature.List(Schemes.BesoinCourant, "TELEASSIS", null);

        Assert.Equal("Téléassistance", Assert.Single(found).Label);
    }

    [Fact]
    public void A_scheme_without_table_lists_nothing()
    {
        Assert.Empty(_nomenclature.List(Schemes.Thematique, null, null));
    }

    [Fact]
    public void A_code_is_narrower_than_itself_and_comes_before_everything_below_it()
    {
        var codes = _nomenclature.Narrower(Code.Parse("serafin:1.3.2"));

        Assert.Equal(["serafin:1.3.2", "serafin:1.3.2.1", "serafin:1.3.2.2"], codes.Select(code => code.ToString()));
    }

    [Theory]
    [InlineData("serafin:1.2.1.1", "besoin-courant:aide-toilette")]
    [InlineData("serafin:1.2", "besoin-courant:aide-toilette")]
    [InlineData("besoin-courant:repit-aidant", "besoin-courant:accueil-jour-alzheimer")]
    [InlineData("besoin-courant:repit-aidant", "besoin-courant:vacances-adaptees")]
    public void A_need_is_answered_by_what_is_linked_below_it_and_never_the_other_way(string broader, string narrower)
    {
        Assert.Contains(Code.Parse(narrower), _nomenclature.AnsweredBy(Code.Parse(broader)));
        Assert.DoesNotContain(Code.Parse(broader), _nomenclature.AnsweredBy(Code.Parse(narrower)));
    }

    [Theory]
    [InlineData("serafin:1.2.1", "serafin:1.2")]
    [InlineData("serafin:1.3.1.1", "serafin:1.3.1")]
    public void Two_codes_of_the_same_need_answer_each_other(string one, string other)
    {
        Assert.Contains(Code.Parse(one), _nomenclature.AnsweredBy(Code.Parse(other)));
        Assert.Contains(Code.Parse(other), _nomenclature.AnsweredBy(Code.Parse(one)));
    }

    [Fact]
    public void A_broad_need_answers_no_narrower_one()
    {
        Assert.DoesNotContain(Code.Parse("serafin:1.3"), _nomenclature.AnsweredBy(Code.Parse("serafin:1.3.3.1")));
        Assert.DoesNotContain(
            Code.Parse("besoin-courant:accueil-jour"),
            _nomenclature.AnsweredBy(Code.Parse("besoin-courant:accueil-jour-alzheimer")));
    }

    [Fact]
    public void The_kinds_that_answer_a_broad_need_answer_one_below_it()
    {
        var kinds = _nomenclature.KindsAnswering(Code.Parse("serafin:1.3.3"));

        Assert.Contains(kinds, row => row is { Kind.Value: "182", Need.Value: "1.3.3.1", Weight: NeedWeight.Main });
        Assert.Equal(kinds.Count, kinds.DistinctBy(kind => kind.Kind).Count());
    }

    [Fact]
    public void Numbers_of_other_documents_are_understood()
    {
        Assert.Equal(Code.Parse("serafin:2.2.3"), _nomenclature.Find(Code.Parse("serafin:2.2.1.3"))?.Code);
    }

    [Theory]
    [InlineData("besoin-courant:repit-aidant", true)]
    [InlineData("besoin-courant:hebergement-temporaire", true)]
    [InlineData("besoin-courant:hebergement-age", false)]
    [InlineData("serafin:1.2.1.1", false)]
    public void Only_needs_that_end_by_nature_are_temporary(string need, bool expected)
    {
        Assert.Equal(expected, _nomenclature.IsTemporaryNeed(Code.Parse(need)));
    }

    [Theory]
    [InlineData("clientele:437", "Handicap")]
    [InlineData("clientele:711", "PA / aidants")]
    [InlineData("clientele:802", "ASE / social")]
    [InlineData("clientele:990", Nomenclature.EveryAxis)]
    [InlineData("clientele:000", null)]
    public void A_public_stands_on_one_axis_and_the_whole_population_on_every(string clientele, string? axis)
    {
        Assert.Equal(axis, _nomenclature.AxisOf(Code.Parse(clientele)));
    }

    [Theory]
    [InlineData("finess:620", "3201", false)]
    [InlineData("finess:146", "1203", false)]
    [InlineData("finess:127", "1201", true)]
    [InlineData("finess:223", "2202", true)]
    [InlineData("finess:999", "3205", false)]
    [InlineData("finess:999", "1203", false)]
    [InlineData("finess:999", "1201", true)]
    [InlineData("finess:999", null, true)]
    [InlineData("dispositif:PCPE", null, true)]
    public void The_category_decides_what_is_in_the_default_view_then_its_agregat(
        string kind, string? agregat, bool expected)
    {
        Assert.Equal(expected, _nomenclature.IsInScope(Code.Parse(kind), agregat));
    }

    [Fact]
    public void Completeness_of_a_departement_goes_before_that_of_all()
    {
        var clic37 = _nomenclature.CompletenessOf("finess-et", Code.Parse("finess:463"), "37");
        var clic63 = _nomenclature.CompletenessOf("finess-et", Code.Parse("finess:463"), "63");

        Assert.True(clic37?.PresenceToConfirm);
        Assert.False(clic63?.PresenceToConfirm);
        Assert.Null(_nomenclature.CompletenessOf("file:exemple", Code.Parse("finess:463"), "37"));
    }
}
