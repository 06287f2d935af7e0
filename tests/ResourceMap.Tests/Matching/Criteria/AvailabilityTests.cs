using ResourceMap.Catalog;
using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;

namespace ResourceMap.Tests.Matching.Criteria;

public sealed class AvailabilityTests
{
    [Theory]
    [InlineData(0, AvailabilityOnDate.Place, false)]
    [InlineData(4, AvailabilityOnDate.Place, true)]
    [InlineData(13, AvailabilityOnDate.Inconnue, false)]
    public void A_place_is_to_be_confirmed_after_three_months_and_unknown_after_twelve(
        int monthsOld, AvailabilityOnDate expected, bool toConfirm)
    {
        var stated = new Availability(AvailabilityState.Place, 1, "PLACE", null, Given.Today.AddMonths(-monthsOld));

        var judgement = Judge(stated);

        Assert.Equal(expected, judgement.Availability);
        Assert.Equal(toConfirm, judgement.Result.Sentence.Contains("à confirmer", StringComparison.Ordinal));
        Assert.Equal(stated.StatedOn, judgement.Result.StatedOn);
    }

    [Fact]
    public void What_nobody_states_is_unknown_whatever_the_capacity()
    {
        var line = Given.Line(Given.Offer with { Capacity = new(40, "PLACE", null) });

        var judgement = Assert.Single(new AvailabilityCriterion().Judge(line, Given.Question, Given.Rules));

        Assert.Equal(AvailabilityOnDate.Inconnue, judgement.Availability);
    }

    [Theory]
    [InlineData(2026, 9, true)]
    [InlineData(2027, 3, false)]
    public void A_place_to_come_is_in_time_when_it_comes_before_the_date_asked(int year, int month, bool expected)
    {
        var stated = new Availability(
            AvailabilityState.AVenir, 1, "PLACE", new DateOnly(year, month, 1), Given.Today);
        var question = Given.Question with { NeededBy = new DateOnly(2026, 10, 1) };

        var judgement = Assert.Single(new TimeCriterion().Judge(
            Given.Line(Given.Offer with { Availability = stated }), question, Given.Rules));

        Assert.Equal(expected, judgement.InTime);
    }

    [Fact]
    public void A_place_that_was_stated_too_long_ago_is_not_said_to_start_in_time()
    {
        var stated = new Availability(AvailabilityState.Place, 1, "PLACE", null, Given.Today.AddYears(-2));
        var question = Given.Question with { NeededBy = Given.Today.AddMonths(2) };

        var judgement = Assert.Single(new TimeCriterion().Judge(
            Given.Line(Given.Offer with { Availability = stated }), question, Given.Rules));

        Assert.Null(judgement.InTime);
    }

    private static Judgement Judge(Availability stated) => Assert.Single(new AvailabilityCriterion().Judge(
        Given.Line(Given.Offer with { Availability = stated }), Given.Question, Given.Rules));
}
