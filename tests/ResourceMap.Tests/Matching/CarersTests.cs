using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Matching;

/// <summary>One code names the carer and the one cared for: nobody knows whose age is told.</summary>
public sealed class CarersTests
{
    private static readonly MatchQuestion Carer =
        Given.Question with { AgeMonths = 540, Audience = Code.Parse("clientele:040") };

    [Fact]
    public void The_age_of_a_carer_does_not_refuse_what_is_for_the_one_cared_for()
    {
        var line = Given.Line(service: Given.Service with { Kind = Code.Parse("finess:207") });

        var result = Given.Judge<AgeCriterion>(line, Carer);

        Assert.Equal(Outcome.Unknown, result.Outcome);
        Assert.EndsWith("à vérifier avec l'âge de la personne aidée.", result.Sentence, StringComparison.Ordinal);
        var disabled = Carer with { AssociatedAudiences = [Code.Parse("clientele:414")] };
        Assert.Equal(Outcome.NotMet, Given.Judge<AgeCriterion>(line, disabled).Outcome);
    }

    [Fact]
    public void A_closed_list_does_not_refuse_a_carer()
    {
        var line = Given.Line(Given.Offer with { Audiences = new([Code.Parse("clientele:436")], [], Closed: true) });

        Assert.Equal(Outcome.Unknown, Given.Judge<AudienceCriterion>(line, Carer).Outcome);
        Assert.Equal(
            Outcome.NotMet,
            Given.Judge<AudienceCriterion>(line, Carer with { Audience = Code.Parse("clientele:711") }).Outcome);
    }

    [Fact]
    public void Who_is_in_place_is_told_of_no_title_and_no_waiting_list()
    {
        var question = Given.Question with { Current = [new(Given.Service.Id, null, null)] };

        Assert.Empty(new TitleCriterion().Judge(Given.Line(), question, Given.Rules));
        Assert.Empty(new AvailabilityCriterion().Judge(Given.Line(), question, Given.Rules));
    }
}
