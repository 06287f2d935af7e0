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
        var line = Given.Line(Given.Offer with { AgeMinMonths = 72, AgeMax = new UpperAge(179) });

        Assert.Equal(expected, Judge(line, ageMonths).Outcome);
    }

    [Fact]
    public void A_lower_bound_of_zero_and_no_upper_bound_leave_no_doubt()
    {
        var line = Given.Line(Given.Offer with { AgeMinMonths = 0, AgeMax = UpperAge.NoLimit });

        Assert.Equal(Outcome.Met, Judge(line, 0).Outcome);
        Assert.Equal(Outcome.Met, Judge(line, 1439).Outcome);
    }

    [Fact]
    public void An_ehpad_is_refused_to_a_child_by_what_its_category_presumes_and_says_so()
    {
        var result = Judge(Given.Line(service: Ehpad), 110);

        Assert.Equal((Outcome.NotMet, Basis.Presumed), (result.Outcome, result.Basis));
        Assert.Equal("Réservé aux 60 ans et plus (EHPAD) ; la personne a 9 ans.", result.Sentence);
    }

    [Fact]
    public void A_presumption_of_age_never_accepts()
    {
        Assert.Equal(Outcome.Unknown, Judge(Given.Line(service: Ehpad), 972).Outcome);
    }

    [Fact]
    public void Between_fifty_and_sixty_an_ehpad_opens_by_derogation()
    {
        var line = Given.Line(Given.Offer with { AgeMinMonths = 720, AgeMax = UpperAge.NoLimit }, Ehpad);

        var judgement = Assert.Single(
            new AgeCriterion().Judge(line, Given.Question with { AgeMonths = 640 }, Given.Rules));

        Assert.Equal((Outcome.Waived, Access.SousDerogation), (judgement.Result.Outcome, judgement.Access));
    }

    [Fact]
    public void Age_is_judged_on_the_day_of_entry()
    {
        var line = Given.Line(Given.Offer with { AgeMinMonths = 120, AgeMax = new UpperAge(239) });
        var question = Given.Question with { AgeMonths = 112, NeededBy = Given.Today.AddMonths(10) };

        Assert.Equal(Outcome.Met, Given.Judge<AgeCriterion>(line, question).Outcome);
    }

    [Fact]
    public void The_Creton_amendment_lifts_the_ceiling_only_where_the_person_is()
    {
        var offer = Given.Offer with { AgeMinMonths = 72, AgeMax = new UpperAge(239) };
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

    [Theory]
    [InlineData("finess:182", 312, Outcome.Unknown)]
    [InlineData("finess:182", 313, Outcome.NotMet)]
    [InlineData("finess:255", 191, Outcome.Unknown)]
    [InlineData("finess:255", 190, Outcome.NotMet)]
    [InlineData("dispositif:DAME", 400, Outcome.NotMet)]
    [InlineData("finess:182", 110, Outcome.Unknown)]
    public void An_age_of_life_of_the_kind_refuses_beyond_a_month_and_never_accepts(
        string kind, int ageMonths, Outcome expected)
    {
        Assert.Equal(expected, Judge(Given.Line(service: Of(kind)), ageMonths).Outcome);
    }

    [Fact]
    public void A_bound_that_the_line_does_not_declare_is_that_of_its_kind()
    {
        var line = Given.Line(Given.Offer with { AgeMinMonths = 72 }, Of("finess:183"));

        Assert.Equal((Outcome.NotMet, Basis.Presumed), (Judge(line, 400).Outcome, Judge(line, 400).Basis));
        Assert.Equal((Outcome.NotMet, Basis.Declared), (Judge(line, 40).Outcome, Judge(line, 40).Basis));
        Assert.Equal(Outcome.Unknown, Judge(line, 110).Outcome);
    }

    [Theory]
    [InlineData("finess:500", 650, Outcome.Unknown, Access.SousDerogation)]
    [InlineData("finess:362", 600, Outcome.Unknown, Access.SousDerogation)]
    [InlineData("finess:500", 599, Outcome.NotMet, null)]
    [InlineData("finess:500", 730, Outcome.Unknown, null)]
    public void On_a_row_of_a_register_fifty_to_sixty_is_to_be_checked_under_derogation(
        string kind, int ageMonths, Outcome outcome, Access? access)
    {
        var judgement = Assert.Single(new AgeCriterion().Judge(
            Given.Line(service: Of(kind)), Given.Question with { AgeMonths = ageMonths }, Given.Rules));

        Assert.Equal((outcome, Basis.Presumed, access),
            (judgement.Result.Outcome, judgement.Result.Basis, judgement.Access));
    }

    [Theory]
    [InlineData("dispositif:DAME", Outcome.Waived)]
    [InlineData("dispositif:DITEP", Outcome.Waived)]
    [InlineData("finess:189", Outcome.NotMet)]
    public void Every_dispositif_integre_holds_a_Creton(string kind, Outcome expected)
    {
        var question = Given.Question with
        {
            AgeMonths = 245,
            Current = [new(Given.Service.Id, null, null)],
            Titles = [new(Code.Parse("titre:cdaph"), Code.Parse("decision:13.1"), null, null, false, true)],
        };

        var line = Given.Line(Given.Offer with { AgeMinMonths = 72, AgeMax = new UpperAge(239) }, Of(kind));

        Assert.Equal(expected, Given.Judge<AgeCriterion>(line, question).Outcome);
    }

    [Theory]
    [InlineData(72, 179, 110, "Accueille de 6 à 14 ans ; la personne a 9 ans.")]
    [InlineData(72, 179, 204, "Accueille de 6 à 14 ans ; la personne a 17 ans.")]
    [InlineData(0, 1440, 30, "Accueille à tout âge ; la personne a 2 ans et 6 mois.")]
    [InlineData(240, 1440, 110, "Accueille à partir de 20 ans ; la personne a 9 ans.")]
    [InlineData(72, null, 110, "Accueille à partir de 6 ans, limite haute non déclarée ; la personne a 9 ans.")]
    [InlineData(72, 239, 241, "20 ans et 1 mois à l'entrée : la limite de la ligne (jusqu'à 19 ans et 11 mois, "
        + "c'est-à-dire 20 ans non révolus) est passée de 2 mois, à vérifier.")]
    [InlineData(72, 239, 71, "5 ans et 11 mois à l'entrée : la limite de la ligne (à partir de 6 ans) n'est pas "
        + "atteinte, à 1 mois près, à vérifier.")]
    [InlineData(null, null, 110, "Âges non déclarés : à demander au service.")]
    public void A_line_says_whom_it_takes_and_a_limit_that_has_passed_says_so(
        int? min, int? max, int ageMonths, string expected)
    {
        var line = Given.Line(Given.Offer with
        {
            AgeMinMonths = min,
            AgeMax = max is { } months ? UpperAge.OfWritten(months) : null,
        });

        Assert.Equal(expected, Judge(line, ageMonths).Sentence);
    }

    [Theory]
    [InlineData("finess:182", 420,
        "Réservé aux enfants, adolescents et jeunes adultes handicapés (SESSAD) ; la personne a 35 ans.")]
    [InlineData("finess:255", 110, "Réservé aux adultes handicapés (MAS) ; la personne a 9 ans.")]
    [InlineData("finess:190", 110, "Réservé aux enfants de moins de 6 ans (CAMSP) ; la personne a 9 ans.")]
    [InlineData("finess:500", 936, "Âges non déclarés ; d'ordinaire 60 ans et plus (EHPAD) ; la personne a 78 ans.")]
    [InlineData("finess:500", 684,
        "57 ans à l'entrée, d'ordinaire 60 ans et plus (EHPAD) : dérogation d'âge à demander.")]
    public void A_kind_says_no_in_the_words_of_its_public(string kind, int ageMonths, string expected)
    {
        Assert.Equal(expected, Judge(Given.Line(service: Of(kind)), ageMonths).Sentence);
    }

    private static Service Of(string kind) => Given.Service with { Kind = Code.Parse(kind) };

    private static Service Ehpad => Given.Service with { Kind = Code.Parse("finess:500") };

    private static CriterionResult Judge(OfferLine line, int ageMonths) =>
        Given.Judge<AgeCriterion>(line, Given.Question with { AgeMonths = ageMonths });
}
