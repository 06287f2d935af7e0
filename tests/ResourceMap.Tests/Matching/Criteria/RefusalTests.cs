using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Matching.Criteria;

public sealed class RefusalTests
{
    private static readonly OfferLine Boarding = Given.Line(Given.Offer with { CareMode = Code.Parse("mode:11") });

    [Theory]
    [InlineData(StatedBy.Person, 300, CriterionKind.Hard)]
    [InlineData(StatedBy.Representative, 75, CriterionKind.Hard)]
    [InlineData(StatedBy.Representative, 150, CriterionKind.Badge)]
    public void A_refusal_is_firm_from_the_person_or_for_a_young_child(
        StatedBy statedBy, int ageMonths, CriterionKind expected)
    {
        var question = Given.Question with { AgeMonths = ageMonths, Refusals = [Mode("mode:11", statedBy)] };

        var result = Given.Judge<RefusalCriterion>(Boarding, question);

        Assert.Equal((expected, Outcome.NotMet), (result.Kind, result.Outcome));
    }

    [Fact]
    public void A_disagreement_between_parents_is_shown_and_not_decided()
    {
        var question = Given.Question with
        {
            Refusals = [Mode("mode:11", StatedBy.ParentA)],
            Wishes = [Mode("mode:11", StatedBy.ParentB)],
        };

        var result = Given.Judge<RefusalCriterion>(Boarding, question);

        Assert.Equal((CriterionKind.Badge, Outcome.Unknown), (result.Kind, result.Outcome));
    }

    [Fact]
    public void A_persons_own_refusal_stands_when_somebody_else_wishes_the_contrary()
    {
        var question = Given.Question with
        {
            AgeMonths = 480,
            Refusals = [Mode("mode:11", StatedBy.Person)],
            Wishes = [Mode("mode:11", StatedBy.Representative)],
        };

        var result = Given.Judge<RefusalCriterion>(Boarding, question);

        Assert.Equal((CriterionKind.Hard, Outcome.NotMet), (result.Kind, result.Outcome));
    }

    [Fact]
    public void A_refused_mode_does_not_bear_on_another_mode()
    {
        var question = Given.Question with { Refusals = [Mode("mode:14", StatedBy.Person)] };

        Assert.Empty(new RefusalCriterion().Judge(Boarding, question, Given.Rules));
    }

    [Fact]
    public void A_line_of_unknown_mode_leaves_a_doubt_when_a_mode_is_refused()
    {
        var question = Given.Question with { Refusals = [Mode("mode:11", StatedBy.Person)] };

        Assert.Equal(Outcome.Unknown, Given.Judge<RefusalCriterion>(Given.Line(), question).Outcome);
    }

    [Theory]
    [InlineData("finess:182", "mode:11", Reach.SeDeplace, true)]
    [InlineData("finess:189", "mode:43", Reach.Recoit, true)]
    [InlineData("finess:183", "mode:17", Reach.Recoit, false)]
    [InlineData("finess:500", "mode:11", Reach.Heberge, false)]
    [InlineData("finess:189", "mode:14", Reach.Recoit, false)]
    public void A_refusal_of_a_mode_of_hosting_does_not_bear_on_what_hosts_nobody(
        string kind, string mode, Reach reach, bool isFree)
    {
        var line = Given.Line(
            Given.Offer with { Reach = reach }, Given.Service with { Kind = Code.Parse(kind) });
        var question = Given.Question with { Refusals = [Mode(mode, StatedBy.Person)] };

        Assert.Equal(isFree, !new RefusalCriterion().Judge(line, question, Given.Rules).Any());
    }

    [Theory]
    [InlineData("mode:11", "mode:43", Outcome.NotMet)]
    [InlineData("mode:43", "mode:11", Outcome.Unknown)]
    public void A_refusal_of_all_hosting_bears_on_each_of_its_modes(string mode, string refused, Outcome expected)
    {
        var line = Given.Line(Given.Offer with { CareMode = Code.Parse(mode) });
        var question = Given.Question with { Refusals = [Mode(refused, StatedBy.Person)] };

        Assert.Equal(expected, Given.Judge<RefusalCriterion>(line, question).Outcome);
    }

    private static Wish Mode(string mode, StatedBy statedBy) => new(new WishTarget.Mode(Code.Parse(mode)), 1, statedBy);
}
