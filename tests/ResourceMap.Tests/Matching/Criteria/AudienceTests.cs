using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Matching.Criteria;

public sealed class AudienceTests
{
    [Theory]
    [InlineData("clientele:437", true, "clientele:437", Outcome.Met)]
    [InlineData("clientele:117", true, "clientele:437", Outcome.NotMet)]
    [InlineData("clientele:117", false, "clientele:437", Outcome.Unknown)]
    [InlineData("clientele:010", false, "clientele:437", Outcome.Met)]
    [InlineData("clientele:010", false, "clientele:711", Outcome.Unknown)]
    [InlineData("clientele:899", false, "clientele:840", Outcome.Met)]
    [InlineData("clientele:990", true, "clientele:711", Outcome.Met)]
    public void A_closed_list_refuses_and_an_open_one_leaves_a_doubt(
        string named, bool closed, string held, Outcome expected)
    {
        var line = Given.Line(Given.Offer with { Audiences = new([Code.Parse(named)], [], closed) });
        var question = Given.Question with { Audience = Code.Parse(held) };

        Assert.Equal(expected, Given.Judge<AudienceCriterion>(line, question).Outcome);
    }

    [Fact]
    public void An_associated_public_opens_a_closed_list_of_its_axis()
    {
        var line = Given.Line(Given.Offer with { Audiences = new([Code.Parse("clientele:802")], [], true) });
        var question = Given.Question with
        {
            Audience = Code.Parse("clientele:437"),
            AssociatedAudiences = [Code.Parse("clientele:802")],
        };

        Assert.Equal(Outcome.Met, Given.Judge<AudienceCriterion>(line, question).Outcome);
    }

    [Theory]
    [InlineData("clientele:437", Outcome.NotMet)]
    [InlineData("clientele:200", Outcome.Unknown)]
    public void What_the_category_safely_presumes_refuses_and_never_accepts(string held, Outcome expected)
    {
        var line = Given.Line(service: Given.Service with { Kind = Code.Parse("finess:186") });

        var result = Given.Judge<AudienceCriterion>(line, Given.Question with { Audience = Code.Parse(held) });

        Assert.Equal((expected, Basis.Presumed), (result.Outcome, result.Basis));
    }

    [Theory]
    [InlineData("clientele:832", "clientele:206", Outcome.Unknown)]
    [InlineData("clientele:206", "clientele:832", Outcome.Unknown)]
    [InlineData("clientele:206", "clientele:437", Outcome.NotMet)]
    [InlineData("clientele:437", "clientele:802", Outcome.Unknown)]
    public void A_closed_list_refuses_neither_a_kin_public_nor_one_of_another_axis(
        string named, string held, Outcome expected)
    {
        var line = Given.Line(Given.Offer with { Audiences = new([Code.Parse(named)], [], true) });

        Assert.Equal(expected, Given.Judge<AudienceCriterion>(
            line, Given.Question with { Audience = Code.Parse(held) }).Outcome);
    }

    [Theory]
    [InlineData("finess:186", "clientele:437", 1,
        "D'ordinaire, accueille : difficultés psychologiques avec troubles du comportement, et non : trouble du "
        + "spectre de l'autisme.")]
    [InlineData("finess:186", "clientele:200", 0,
        "Public non déclaré ; d'ordinaire : difficultés psychologiques avec troubles du comportement, le public de la "
        + "personne.")]
    [InlineData("finess:182", "clientele:437", 1,
        "Public non déclaré ; d'ordinaire : enfants, adolescents et jeunes adultes handicapés.")]
    [InlineData("finess:101", "clientele:437", 1, "Public non déclaré : à demander au service.")]
    public void Silence_is_said_with_the_usual_public_as_a_hint(
        string kind, string held, int lack, string expected)
    {
        var line = Given.Line(service: Given.Service with { Kind = Code.Parse(kind) });

        var judgement = Assert.Single(new AudienceCriterion().Judge(
            line, Given.Question with { Audience = Code.Parse(held) }, Given.Rules));

        Assert.Equal((expected, lack), (judgement.Result.Sentence, judgement.PresumedLack));
    }

    [Fact]
    public void A_public_that_is_not_said_is_unknown()
    {
        var line = Given.Line(Given.Offer with { Audiences = new([Code.Parse("clientele:437")], [], true) });

        Assert.Equal(Outcome.Unknown, Given.Judge<AudienceCriterion>(line, Given.Question).Outcome);
    }
}
