using ResourceMap.Catalog;
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

    [Theory]
    [InlineData("decision:7.8", null, "Décision à prendre : orientation vers un SESSAD.")]
    [InlineData("decision:7.6|decision:7.7", null,
        "Décision à prendre : orientation vers un ITEP ou vers un dispositif ITEP.")]
    [InlineData("decision:11.6|titre:spe", null,
        "Titre à obtenir : orientation vers l'emploi accompagné ou prescription du service public de l'emploi.")]
    [InlineData("titre:ase|titre:juge", null, "Ouvert seulement par l'ASE ou le juge.")]
    [InlineData("titre:siao", "titre:siao", "Ouvert par le SIAO.")]
    [InlineData("titre:dossier-admission", "titre:dossier-admission", "Titre détenu : dossier d'admission.")]
    public void A_title_is_said_without_its_code(string titles, string? held, string expected)
    {
        var judgement = Judge(titles.Split('|'), held is null ? [] : [Held(held, null, null)]);

        Assert.Equal(expected, judgement.Result.Sentence);
    }

    [Theory]
    [InlineData(2026, 8, 12, "Décision détenue : orientation vers un SESSAD, jusqu'au 12 août 2026 : à renouveler.")]
    [InlineData(2028, 9, 1, "Décision détenue : orientation vers un SESSAD, jusqu'au 1er septembre 2028.")]
    public void A_decision_that_ends_within_three_months_is_said_to_admit_as_to_orient(
        int year, int month, int day, string expected)
    {
        var held = Held("titre:cdaph", "decision:7.8", new DateOnly(year, month, day));

        Assert.Equal(expected, Judge(["decision:7.8"], [held], MatchPurpose.Admettre).Result.Sentence);
        Assert.Equal(expected, Judge(["decision:7.8"], [held]).Result.Sentence);
    }

    [Theory]
    [InlineData("finess:182", null, 2, "D'ordinaire sur décision de la CDAPH (SESSAD) : à confirmer.")]
    [InlineData("finess:182", "decision:7.8", 0,
        "D'ordinaire sur décision de la CDAPH (SESSAD) : la personne la détient.")]
    [InlineData("finess:182", "decision:7.1", 2, "D'ordinaire sur décision de la CDAPH (SESSAD) : à confirmer.")]
    [InlineData("finess:189", null, 0, "D'ordinaire en accès direct.")]
    [InlineData("finess:188", null, 2,
        "D'ordinaire sur décision de la CDAPH (établissement pour jeunes polyhandicapés) : à confirmer.")]
    [InlineData("finess:177", null, 2, "D'ordinaire ouvert par l'ASE ou le juge : à confirmer.")]
    [InlineData("dispositif:PCPE", null, 0, "D'ordinaire sur décision de la CDAPH (PCPE) ou en accès direct.")]
    public void A_presumed_title_says_whether_the_person_holds_it(
        string kind, string? decision, int lack, string expected)
    {
        var line = Given.Line(service: Given.Service with { Kind = Code.Parse(kind) });
        var question = Given.Question with
        {
            Titles = decision is null ? [] : [Held("titre:cdaph", decision, null)],
        };

        var judgement = Assert.Single(new TitleCriterion().Judge(line, question, Given.Rules));

        Assert.Equal((expected, lack, Access.Inconnu),
            (judgement.Result.Sentence, judgement.PresumedLack, judgement.Access));
    }

    [Fact]
    public void Who_stays_under_the_Creton_amendment_neither_waits_nor_needs_a_decision()
    {
        var line = Given.Line(Given.Offer with
        {
            AgeMax = new UpperAge(239),
            Titles = [Code.Parse("decision:7.1")],
            Availability = new(AvailabilityState.Attente, 6, "PERSONNE", null, Given.Today),
        });
        var question = Given.Question with
        {
            Purpose = MatchPurpose.Admettre,
            AgeMonths = 245,
            NeededBy = Given.Today,
            Current = [new(Given.Service.Id, null, null)],
            Titles = [Held("titre:cdaph", "decision:13.1", null)],
        };

        var title = Assert.Single(new TitleCriterion().Judge(line, question, Given.Rules));
        var availability = Assert.Single(new AvailabilityCriterion().Judge(line, question, Given.Rules));

        Assert.Equal((Outcome.Waived, Access.Ouvert), (title.Result.Outcome, title.Access));
        Assert.DoesNotContain("à prendre : ", title.Result.Sentence, StringComparison.Ordinal);
        Assert.Equal("La personne y a déjà sa place.", availability.Result.Sentence);
        Assert.True(Assert.Single(new TimeCriterion().Judge(line, question, Given.Rules)).InTime);
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
