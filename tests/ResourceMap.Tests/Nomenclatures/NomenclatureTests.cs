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

    [Fact]
    public void Needs_are_linked_both_ways()
    {
        Assert.Equal([Code.Parse("serafin:1.2.1.1")], _nomenclature.Linked(Code.Parse("besoin-courant:aide-toilette")));
        Assert.Contains(
            Code.Parse("besoin-courant:aide-toilette"), _nomenclature.Linked(Code.Parse("serafin:1.2.1.1")));
    }

    [Fact]
    public void Numbers_of_other_documents_are_understood()
    {
        Assert.Equal(Code.Parse("serafin:2.2.3"), _nomenclature.Find(Code.Parse("serafin:2.2.1.3"))?.Code);
    }

    [Fact]
    public void Every_besoin_without_narrower_ones_calls_prestations()
    {
        var leaves = _nomenclature.List(Schemes.Serafin, null, null)
            .Where(entry => entry.Group == "Besoins" && _nomenclature.Narrower(entry.Code).Count == 1);

        Assert.All(leaves, entry => Assert.NotEmpty(_nomenclature.PrestationsFor(entry.Code)));
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
