using ResourceMap.Catalog;
using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Matching.Criteria;

public sealed class NeedTests
{
    private const string Living = "besoin-courant:hebergement-handicap";

    [Theory]
    [InlineData("serafin:1.1.1", "serafin:1.1.1", NeedGround.Declared)]
    [InlineData("serafin:1.1", "serafin:1.1.1", NeedGround.Declared)]
    [InlineData("serafin:1.1.1", "besoin-courant:soins-psychiques", NeedGround.Linked)]
    [InlineData("serafin:1.1", "besoin-courant:soins-psychiques", NeedGround.Linked)]
    [InlineData("besoin-courant:soins-psychiques", "serafin:1.1.1", NeedGround.None)]
    [InlineData("serafin:1.1.1", "serafin:1.1", NeedGround.None)]
    [InlineData("besoin-courant:accueil-jour-alzheimer", "besoin-courant:accueil-jour", NeedGround.None)]
    public void A_declared_need_answers_itself_and_what_is_above_it(
        string asked, string declared, NeedGround expected) =>
        Assert.Equal(expected, GroundOf(asked, new(Code.Parse(declared), Basis.Declared)));

    [Theory]
    [InlineData("serafin:1.1.1", "serafin:1.1.1", NeedWeight.Main, NeedGround.Main)]
    [InlineData("serafin:1.1", "serafin:1.1.1", NeedWeight.Secondary, NeedGround.Secondary)]
    [InlineData("serafin:1.1.1", "besoin-courant:soins-psychiques", NeedWeight.Main, NeedGround.None)]
    public void A_link_is_never_applied_to_what_is_presumed(
        string asked, string presumed, NeedWeight weight, NeedGround expected) =>
        Assert.Equal(expected, GroundOf(asked, new(Code.Parse(presumed), Basis.Presumed, weight)));

    [Theory]
    [InlineData("mode:11", null, NeedGround.Declared)]
    [InlineData("mode:11", false, NeedGround.Declared)]
    [InlineData("mode:11", true, NeedGround.None)]
    [InlineData("mode:21", null, NeedGround.None)]
    [InlineData("mode:40", null, NeedGround.None)]
    [InlineData(null, null, NeedGround.DeclaredModeUnknown)]
    [InlineData(null, true, NeedGround.None)]
    [InlineData("mode:99", null, NeedGround.DeclaredModeUnknown)]
    [InlineData("ror-mode:21", null, NeedGround.DeclaredModeUnknown)]
    public void Only_a_lasting_line_that_hosts_is_a_place_to_live(string? mode, bool? temporary, NeedGround expected) =>
        Assert.Equal(expected, GroundOf(Living, new(Code.Parse(Living), Basis.Declared), mode, temporary));

    [Theory]
    [InlineData("mode:40", null, NeedGround.Declared)]
    [InlineData("mode:11", true, NeedGround.Declared)]
    [InlineData("mode:11", null, NeedGround.DeclaredModeUnknown)]
    [InlineData("mode:11", false, NeedGround.None)]
    public void Only_a_temporary_line_is_a_temporary_stay(string? mode, bool? temporary, NeedGround expected)
    {
        const string stay = "besoin-courant:hebergement-temporaire";

        Assert.Equal(expected, GroundOf(stay, new(Code.Parse(stay), Basis.Declared), mode, temporary));
    }

    [Fact]
    public void A_line_that_says_what_it_answers_leaves_nothing_to_its_service()
    {
        var service = Given.Service with { Needs = [new(Code.Parse("serafin:1.1.1"), Basis.Declared)] };
        var line = Given.Line(Given.Offer with { Needs = [Code.Parse("serafin:1.3.3.1")] }, service);

        Assert.Equal(Outcome.NotMet, Given.Judge<NeedCriterion>(line, Given.Question).Outcome);
        Assert.Equal(Outcome.Met, Given.Judge<NeedCriterion>(line, Asking("serafin:1.3.3.1")).Outcome);
    }

    [Theory]
    [InlineData("serafin:1.1.1", NeedWeight.Main, "IME : répond d'ordinaire au besoin 1 « ")]
    [InlineData("serafin:1.1.1", NeedWeight.Secondary, "IME : répond parfois au besoin 1 « ")]
    [InlineData("serafin:1.3.3.1", NeedWeight.Main, "Ne dit pas à quels besoins il répond")]
    public void The_sentence_names_the_kind_only_for_what_it_presumes(
        string presumed, NeedWeight weight, string beginning)
    {
        var service = Given.Service with { Needs = [new(Code.Parse(presumed), Basis.Presumed, weight)] };

        var sentence = Given.Judge<NeedCriterion>(Given.Line(service: service), Given.Question).Sentence;

        Assert.StartsWith(beginning, sentence, StringComparison.Ordinal);
    }

    private static MatchQuestion Asking(string need) =>
        Given.Question with { Needs = [new(Code.Parse(need), 1, null, null, null)] };

    private static NeedGround GroundOf(string asked, ServiceNeed need, string? mode = null, bool? temporary = null)
    {
        var offer = Given.Offer with
        {
            CareMode = mode is null ? null : Code.Parse(mode),
            Temporary = temporary,
        };
        var service = Given.Service with { Needs = [need], Sites = [Sample.Site("s1")] };
        return NeedAnswers.Of(service, offer, Code.Parse(asked), Given.Rules.Nomenclature).Ground;
    }
}
