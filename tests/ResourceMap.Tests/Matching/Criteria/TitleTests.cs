using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Matching.Criteria;

public sealed class TitleTests
{
    [Theory]
    [InlineData("titre:acces-direct", Outcome.Met, Access.Ouvert)]
    [InlineData("decision:7.8", Outcome.NotMet, Access.ANotifier)]
    [InlineData("titre:prescription-medicale", Outcome.NotMet, Access.ANotifier)]
    [InlineData("titre:ase", Outcome.NotMet, Access.Ferme)]
    public void Without_any_title_access_is_what_the_title_allows(string title, Outcome outcome, Access access)
    {
        var judgement = Judge([title], []);

        Assert.Equal((outcome, access), (judgement.Result.Outcome, judgement.Access));
    }

    [Fact]
    public void One_of_the_alternatives_is_enough()
    {
        var judgement = Judge(["decision:11.6", "titre:spe"], [Held("titre:spe", null, null)]);

        Assert.Equal(Outcome.Met, judgement.Result.Outcome);
    }

    [Theory]
    [InlineData(false, Outcome.NotMet)]
    [InlineData(true, Outcome.Waived)]
    public void An_expired_decision_counts_only_when_its_renewal_was_filed(bool renewalFiled, Outcome expected)
    {
        var held = Held("titre:cdaph", "decision:7.8", Given.Today.AddDays(-1)) with { RenewalFiled = renewalFiled };

        Assert.Equal(expected, Judge(["decision:7.8"], [held]).Result.Outcome);
    }

    [Theory]
    [InlineData(MatchPurpose.Orienter, CriterionKind.Badge)]
    [InlineData(MatchPurpose.Admettre, CriterionKind.Hard)]
    public void A_missing_title_is_a_condition_only_to_admit(MatchPurpose purpose, CriterionKind expected)
    {
        Assert.Equal(expected, Judge(["decision:7.8"], [], purpose).Result.Kind);
    }

    [Fact]
    public void A_presumed_title_neither_accepts_nor_refuses()
    {
        var line = Given.Line(service: Given.Service with { Kind = Code.Parse("finess:446") });

        var result = Given.Judge<TitleCriterion>(line, Given.Question);

        Assert.Equal((Outcome.Unknown, Basis.Presumed), (result.Outcome, result.Basis));
    }

    private static Judgement Judge(
        string[] titles, HeldTitle[] held, MatchPurpose purpose = MatchPurpose.Orienter)
    {
        var line = Given.Line(Given.Offer with { Titles = [.. titles.Select(Code.Parse)] });
        var question = Given.Question with { Titles = held, Purpose = purpose };
        return Assert.Single(new TitleCriterion().Judge(line, question, Given.Rules));
    }

    private static HeldTitle Held(string kind, string? code, DateOnly? to) =>
        new(Code.Parse(kind), code is null ? null : Code.Parse(code), null, to, false, null);
}
