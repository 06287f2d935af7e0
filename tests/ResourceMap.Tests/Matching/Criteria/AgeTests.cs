using ResourceMap.Catalog;
using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Matching.Criteria;

public sealed class AgeTests
{
    [Theory]
    [InlineData(69, Outcome.NotMet)]
    [InlineData(71, Outcome.Unknown)]
    [InlineData(72, Outcome.Unknown)]
    [InlineData(74, Outcome.Met)]
    [InlineData(178, Outcome.Met)]
    [InlineData(179, Outcome.Unknown)]
    [InlineData(181, Outcome.Unknown)]
    [InlineData(182, Outcome.NotMet)]
    public void An_age_within_two_months_of_a_bound_is_to_be_checked(int ageMonths, Outcome expected)
    {
        var line = Given.Line(Given.Offer with { AgeMinMonths = 72, AgeMaxMonths = 179 });

        Assert.Equal(expected, Judge(line, ageMonths).Outcome);
    }

    [Fact]
    public void A_lower_bound_of_zero_and_no_upper_bound_leave_no_doubt()
    {
        var line = Given.Line(Given.Offer with { AgeMinMonths = 0, AgeMaxMonths = 1440 });

        Assert.Equal(Outcome.Met, Judge(line, 0).Outcome);
        Assert.Equal(Outcome.Met, Judge(line, 1439).Outcome);
    }

    [Fact]
    public void An_ehpad_is_refused_to_a_child_by_what_its_category_presumes_and_says_so()
    {
        var result = Judge(Given.Line(service: Ehpad), 110);

        Assert.Equal((Outcome.NotMet, Basis.Presumed), (result.Outcome, result.Basis));
        Assert.Contains("présumé d'après la catégorie 500", result.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_presumption_of_age_never_accepts()
    {
        Assert.Equal(Outcome.Unknown, Judge(Given.Line(service: Ehpad), 972).Outcome);
    }

    [Fact]
    public void Between_fifty_and_sixty_an_ehpad_opens_by_derogation()
    {
        var line = Given.Line(Given.Offer with { AgeMinMonths = 720, AgeMaxMonths = 1440 }, Ehpad);

        var judgement = Assert.Single(
            new AgeCriterion().Judge(line, Given.Question with { AgeMonths = 640 }, Given.Rules));

        Assert.Equal((Outcome.Waived, Access.SousDerogation), (judgement.Result.Outcome, judgement.Access));
    }

    [Fact]
    public void Age_is_judged_on_the_day_of_entry()
    {
        var line = Given.Line(Given.Offer with { AgeMinMonths = 120, AgeMaxMonths = 239 });
        var question = Given.Question with { AgeMonths = 112, NeededBy = Given.Today.AddMonths(10) };

        Assert.Equal(Outcome.Met, Given.Judge<AgeCriterion>(line, question).Outcome);
    }

    [Fact]
    public void The_Creton_amendment_lifts_the_ceiling_only_where_the_person_is()
    {
        var offer = Given.Offer with { AgeMinMonths = 72, AgeMaxMonths = 239 };
        var question = Given.Question with
        {
            AgeMonths = 245,
            Current = [new(Given.Service.Id, null, null)],
            Titles = [new(Code.Parse("titre:cdaph"), Code.Parse("decision:13.1"), null, null, false, true)],
        };
        var elsewhere = Given.Service with { Id = new EntityId("SRV-2") };

        Assert.Equal(Outcome.Waived, Given.Judge<AgeCriterion>(Given.Line(offer), question).Outcome);
        Assert.Equal(Outcome.NotMet, Given.Judge<AgeCriterion>(Given.Line(offer, elsewhere), question).Outcome);
    }

    private static Service Ehpad => Given.Service with { Kind = Code.Parse("finess:500") };

    private static CriterionResult Judge(Line line, int ageMonths) =>
        Given.Judge<AgeCriterion>(line, Given.Question with { AgeMonths = ageMonths });
}
