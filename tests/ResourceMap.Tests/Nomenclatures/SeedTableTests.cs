using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Nomenclatures;

/// <summary>What the tables of the seed must and must not say.</summary>
public sealed partial class SeedTableTests
{
    private readonly Nomenclature _nomenclature = SeedNomenclature.Instance;

    [Theory]
    [InlineData("finess:370")]
    [InlineData("finess:377")]
    [InlineData("finess:378")]
    [InlineData("finess:379")]
    public void Nothing_is_presumed_of_experimental_establishments(string kind)
    {
        Assert.Null(_nomenclature.ProfileOf(Code.Parse(kind)));
        Assert.Empty(_nomenclature.NeedsOf(Code.Parse(kind)));
    }

    [Fact]
    public void Only_five_categories_presume_a_public()
    {
        Assert.Equal(
            ["186→200", "188→500", "192→414", "194→324", "195→318"],
            Profiles().Where(p => p.Clientele is not null).Select(p => $"{p.Kind.Value}→{p.Clientele!.Value.Value}"));
    }

    [Theory]
    [InlineData("finess:183", 311)]
    [InlineData("dispositif:DITEP", 311)]
    [InlineData("finess:190", 71)]
    public void Kinds_for_children_end_with_childhood(string kind, int ageMaxMonths)
    {
        Assert.Equal(ageMaxMonths, _nomenclature.ProfileOf(Code.Parse(kind))!.AgeMaxMonths);
    }

    [Fact]
    public void No_kind_for_adults_ends_with_an_age()
    {
        Assert.DoesNotContain(Profiles(), p => p.AgeMinMonths >= 216 && p.AgeMaxMonths is not null);
    }

    [Fact]
    public void The_kinds_for_older_people_alone_open_before_by_derogation()
    {
        Assert.Equal(
            ["202", "207", "362", "500", "501", "502"],
            Profiles().Where(p => p.DerogationFromMonths is not null).Select(p => p.Kind.Value));
    }

    [Theory]
    [InlineData("finess:183", true)]
    [InlineData("dispositif:DAME", true)]
    [InlineData("dispositif:DITEP", true)]
    [InlineData("finess:190", false)]
    [InlineData("finess:255", false)]
    public void The_Creton_amendment_is_for_establishments_of_children(string kind, bool expected)
    {
        Assert.Equal(expected, _nomenclature.ProfileOf(Code.Parse(kind))!.HoldsCreton);
    }

    [Fact]
    public void Every_kind_of_the_default_view_exists_for_a_need_or_is_known_not_to()
    {
        var presuming = Schemes.OfServices.SelectMany(scheme => _nomenclature.List(scheme, null, null))
            .Where(entry => _nomenclature.NeedsOf(entry.Code).Count > 0);

        Assert.All(presuming, entry => Assert.True(_nomenclature.IsInScope(entry.Code, null), entry.Label));
    }

    [Theory]
    [InlineData("dispositif:CLIC", Reach.Sectorise)]
    [InlineData("finess:463", Reach.Sectorise)]
    [InlineData("dispositif:CCAS", Reach.Sectorise)]
    [InlineData("dispositif:GUICHET", Reach.Recoit)]
    [InlineData("dispositif:FRANCE-SERVICES", Reach.Recoit)]
    public void What_serves_a_sector_and_what_receives_anybody_are_told_apart(string kind, Reach reach)
    {
        Assert.Equal(reach, _nomenclature.ProfileOf(Code.Parse(kind))!.Reach);
    }

    [Fact]
    public void Every_type_of_dispositif_that_FINESS_says_too_has_its_ages()
    {
        string[] pairs = ["GEM 705", "MAISON-ADOLESCENTS 701", "MJPM-INDIVIDUEL 340", "POLE-AUTONOMIE 463"];

        Assert.All(pairs.Select(pair => pair.Split(' ')), pair => Assert.Equal(
            Ages(new Code(Schemes.Finess, pair[1])), Ages(new Code(Schemes.Dispositif, pair[0]))));

        (int?, int?) Ages(Code kind) =>
            _nomenclature.ProfileOf(kind) is { } profile ? (profile.AgeMinMonths, profile.AgeMaxMonths) : default;
    }

    [Theory]
    [InlineData("dispositif:MDPH", "1 2 3", "Médico-social")]
    [InlineData("dispositif:CMP", "3 4", "Sanitaire")]
    [InlineData("dispositif:PAS", "3", null)]
    [InlineData("dispositif:HABITAT-INCLUSIF", "", null)]
    [InlineData("finess:182", "", null)]
    public void Missions_and_sector_are_said_where_the_kind_tells_them(string kind, string missions, string? sector)
    {
        var profile = _nomenclature.ProfileOf(Code.Parse(kind))!;

        Assert.Equal(missions, string.Join(' ', profile.Missions.Select(mission => mission.Value)));
        Assert.Equal(sector, profile.Sector is { } code ? _nomenclature.Find(code)?.Label : null);
    }

    [Theory]
    [InlineData("finess:209")]
    [InlineData("finess:460")]
    [InlineData("finess:640")]
    [InlineData("finess:165")]
    [InlineData("finess:207")]
    public void Kinds_that_need_no_notification_presume_no_title(string kind)
    {
        Assert.Empty(_nomenclature.ProfileOf(Code.Parse(kind))!.Titles);
    }

    [Theory]
    [InlineData("finess:189")]
    [InlineData("finess:221")]
    [InlineData("finess:705")]
    public void Kinds_of_direct_access_are_never_notified(string kind)
    {
        Assert.Equal([Code.Parse("titre:acces-direct")], _nomenclature.ProfileOf(Code.Parse(kind))!.Titles);
    }

    [Fact]
    public void Every_type_of_dispositif_has_a_profile_and_is_known_to_be_missing_from_FINESS()
    {
        Assert.All(_nomenclature.List(Schemes.Dispositif, null, null), entry =>
        {
            Assert.NotNull(_nomenclature.ProfileOf(entry.Code));
            Assert.False(_nomenclature.CompletenessOf("finess-et", entry.Code, "37")?.IsComplete);
        });
    }

    [SkippableTheory]
    [InlineData("37")]
    [InlineData("63")]
    public void Every_category_of_the_FINESS_files_has_a_rule_of_its_own_for_the_default_view(string departement)
    {
        var ruled = Encoding.UTF8.GetString(SeedNomenclature.Files()["finess-scope.csv"])
            .Split('\n').Select(line => line.Split(',')[0]).ToHashSet();

        var categories = File.ReadLines(TestData.Shared($"finess/finess-et-{departement}.csv"), Encoding.Latin1)
            .Select(line => line.Split(';')).Where(row => row[0] == "structureet").Select(row => row[18]);

        Assert.Subset(ruled, categories.ToHashSet());
    }

    [SkippableTheory]
    [InlineData("world-a.json")]
    [InlineData("vignettes-a.json")]
    public void Every_code_of_the_vignettes_is_in_a_table(string file)
    {
        var text = File.ReadAllText(TestData.Shared($"../vignettes/{file}"));

        var codes = QuotedCode().Matches(text).Select(match => match.Groups[1].Value).Distinct();

        Assert.DoesNotContain(codes, code => _nomenclature.Find(Code.Parse(code)) is null);
    }

    [SkippableFact]
    public void Everyday_needs_are_those_of_the_vignettes()
    {
        var text = File.ReadAllText(TestData.Shared("../vignettes/besoin-courant.json"));

        var expected = JsonNode.Parse(text)!.AsArray().Select(need => $"{need!["code"]} {need["label"]}");
        var found = _nomenclature.List(Schemes.BesoinCourant, null, null)
            .Select(entry => $"{entry.Code} {entry.Label}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"((?:serafin|besoin-courant|clientele|mode|finess|dispositif|decision|titre):[^\"]+)\"")]
    private static partial Regex QuotedCode();

    private IEnumerable<Profile> Profiles() =>
        new[] { Schemes.Finess, Schemes.Dispositif }
            .SelectMany(scheme => _nomenclature.List(scheme, null, null))
            .Select(entry => _nomenclature.ProfileOf(entry.Code)).OfType<Profile>();

}
