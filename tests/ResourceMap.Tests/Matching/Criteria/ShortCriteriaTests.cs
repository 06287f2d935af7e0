using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Matching.Criteria;

/// <summary>Criteria of one rule each.</summary>
public sealed class ShortCriteriaTests
{
    [Theory]
    [InlineData(ServiceStatus.Ouvert, Outcome.Met)]
    [InlineData(ServiceStatus.Ferme, Outcome.NotMet)]
    [InlineData(ServiceStatus.PresenceAConfirmer, Outcome.Unknown)]
    public void A_closed_service_is_refused_and_a_doubtful_one_is_to_be_checked(ServiceStatus status, Outcome expected)
    {
        var line = Given.Line(service: Given.Service with { Status = status });

        Assert.Equal(expected, Given.Judge<StatusCriterion>(line, Given.Question).Outcome);
    }

    [Theory]
    [InlineData(CoverageBasis.Declared, true, Outcome.Met)]
    [InlineData(CoverageBasis.Presumed, true, Outcome.Unknown)]
    [InlineData(CoverageBasis.Undeclared, false, Outcome.Unknown)]
    public void Only_a_declared_area_accepts(CoverageBasis basis, bool accepts, Outcome expected)
    {
        var verdict = new Verdict(accepts, basis, new TerritoryId("DEP-37"), "…");
        var line = Given.Line() with { Coverage = verdict };

        Assert.Equal(expected, Given.Judge<TerritoryCriterion>(line, Given.Question).Outcome);
    }

    [Theory]
    [InlineData(48_000, true, Outcome.Met)]
    [InlineData(48_000, false, Outcome.Unknown)]
    [InlineData(52_000, false, Outcome.Unknown)]
    [InlineData(40_000, false, Outcome.Met)]
    public void A_point_known_to_the_commune_decides_nothing_near_the_limit(
        double meters, bool isExact, Outcome expected)
    {
        var line = Given.Line() with { Travel = new Travel(meters, isExact, null) };

        Assert.Equal(expected, Given.Judge<DistanceCriterion>(line, Given.Question).Outcome);
    }

    [Theory]
    [InlineData(12_400, true, "À 12 km à vol d'oiseau.")]
    [InlineData(12_400, false, "À environ 12 km à vol d'oiseau.")]
    [InlineData(0, true, "Sur place ou tout près.")]
    [InlineData(0, false, "Dans la même commune.")]
    [InlineData(60, true, "À 0,1 km à vol d'oiseau.")]
    public void A_distance_is_said_as_exactly_as_the_points_are_known(double meters, bool isExact, string sentence)
    {
        var line = Given.Line() with { Travel = new Travel(meters, isExact, SiteIn("COM-37261")) };

        var result = Given.Judge<DistanceCriterion>(line, Given.Question);

        Assert.Equal(sentence, result.Sentence);
        Assert.DoesNotContain("0,0", result.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COM-37050")]
    [InlineData("COM-69123")]
    public void Near_points_of_two_communes_are_not_said_to_be_in_one(string commune)
    {
        var line = Given.Line() with { Travel = new Travel(300, false, SiteIn(commune)) };

        Assert.Equal("À environ 1 km à vol d'oiseau.", Given.Judge<DistanceCriterion>(line, Given.Question).Sentence);
    }

    [Fact]
    public void Two_arrondissements_of_one_commune_are_in_the_same_commune()
    {
        var arrondissement = new TerritoryId("ARM-69381");
        var question = Given.Question with
        {
            Place = Given.Tours with { Territories = Given.Rules.Geography.Above(arrondissement).ToHashSet() },
        };
        var line = Given.Line() with { Travel = new Travel(0, false, SiteIn("ARM-69383")) };

        Assert.Equal("Dans la même commune.", Given.Judge<DistanceCriterion>(line, question).Sentence);
    }

    [Fact]
    public void An_offer_that_hosts_next_door_says_both()
    {
        var line = Given.Line() with { Reach = Reach.Heberge, Travel = new Travel(3, true, SiteIn("COM-37261")) };

        Assert.Equal(
            "Accueille avec hébergement, sur place ou tout près.",
            Given.Judge<DistanceCriterion>(line, Given.Question).Sentence);
    }

    [Fact]
    public void A_sensitive_address_shows_a_band_of_distance_and_a_badge()
    {
        var line = Given.Line(
            service: Given.Service with { Visibility = Visibility.Sensitive }, distanceMeters: 18_432);

        Assert.Equal("moins de 25 km", Given.Judge<DistanceCriterion>(line, Given.Question).Found);
        Assert.Equal(CriterionKind.Badge, Given.Judge<VisibilityCriterion>(line, Given.Question).Kind);
    }

    [Fact]
    public void A_wish_orders_and_never_refuses()
    {
        var wished = new WishTarget.Mode(Code.Parse("mode:11"));
        var question = Given.Question with { Wishes = [new(wished, 1, StatedBy.Person)] };
        var line = Given.Line(Given.Offer with { CareMode = Code.Parse("mode:13") });

        var result = Given.Judge<WishCriterion>(line, question);

        Assert.Equal((CriterionKind.Ordering, Outcome.NotMet), (result.Kind, result.Outcome));
    }

    [Theory]
    [InlineData("COM-37261", CoverageBasis.Declared, Outcome.Met)]
    [InlineData("COM-37261", CoverageBasis.Undeclared, Outcome.Unknown)]
    [InlineData("COM-37132", CoverageBasis.Declared, Outcome.Met)]
    [InlineData("COM-63113", CoverageBasis.Declared, Outcome.NotMet)]
    [InlineData("DEP-37", CoverageBasis.Declared, Outcome.Met)]
    public void A_wish_for_a_place_is_met_by_what_comes_to_the_person_there(
        string wished, CoverageBasis basis, Outcome expected)
    {
        ServiceArea area = basis == CoverageBasis.Declared
            ? new(basis, [new AreaPart.Whole(new TerritoryId("DEP-37"))], [])
            : ServiceArea.Undeclared;
        var line = Given.Line(Given.Offer with { Reach = Reach.SeDeplace }, Given.Service with { Area = area })
            with
        {
            Coverage = new Verdict(basis == CoverageBasis.Declared, basis, null, "…")
        };
        var target = new WishTarget.Area(new TerritoryId(wished));
        var question = Given.Question with { Wishes = [new(target, 1, StatedBy.Person)] };

        Assert.Equal(expected, Given.Judge<WishCriterion>(line, question).Outcome);
    }

    [Theory]
    [InlineData("motif:86", "Refus passé le 15 juin 2026 (motif : plateau technique non adapté) : à savoir avant de "
        + "solliciter.")]
    [InlineData("120", "Demande ou accompagnement passé le 15 juin 2026 (motif : déménagement) : à savoir avant de "
        + "solliciter.")]
    [InlineData("motif:999", "Demande ou accompagnement passé le 15 juin 2026, motif non précisé : à savoir "
        + "avant de solliciter.")]
    [InlineData("Trop loin", "Demande ou accompagnement passé le 15 juin 2026 (motif : trop loin) : à savoir "
        + "avant de solliciter.")]
    public void A_past_refusal_is_said_with_its_motive_in_words(string motive, string expected)
    {
        var question = Given.Question with { Past = [new(Given.Service.Id, Given.Today, motive)] };

        Assert.Equal(expected, Given.Judge<HistoryCriterion>(Given.Line(), question).Sentence);
    }

    [Fact]
    public void What_is_in_place_is_not_proposed_again()
    {
        var question = Given.Question with { Current = [new(Given.Service.Id, null, null)] };

        var result = Given.Judge<CurrentCriterion>(Given.Line(), question);

        Assert.Equal((CriterionKind.Hard, Outcome.NotMet), (result.Kind, result.Outcome));
    }

    [Fact]
    public void A_past_exclusion_is_shown_and_an_end_by_age_is_not()
    {
        var excluded = Given.Question with { Past = [new(Given.Service.Id, Given.Today, "EXCLUSION")] };
        var grown = Given.Question with { Past = [new(Given.Service.Id, Given.Today, "AGE")] };

        Assert.Equal(CriterionKind.Badge, Given.Judge<HistoryCriterion>(Given.Line(), excluded).Kind);
        Assert.Empty(new HistoryCriterion().Judge(Given.Line(), grown, Given.Rules));
    }

    [Fact]
    public void A_closure_to_come_is_a_badge_and_a_past_one_is_nothing()
    {
        var line = Given.Line(Given.Offer with
        {
            Closures =
            [
                new(Given.Today.AddMonths(2), Given.Today.AddMonths(3)),
                new(Given.Today.AddYears(-1), Given.Today.AddMonths(-11)),
            ],
        });

        Assert.Equal(CriterionKind.Badge, Given.Judge<OpeningCriterion>(line, Given.Question).Kind);
    }

    [Theory]
    [InlineData(true, Outcome.Met)]
    [InlineData(false, Outcome.NotMet)]
    [InlineData(null, Outcome.Unknown)]
    public void A_bed_must_be_habilitated_when_social_aid_is_needed(bool? habilitated, Outcome expected)
    {
        var line = Given.Line(Given.Offer with { Reach = Reach.Heberge, SocialAid = habilitated });

        Assert.Equal(
            expected, Given.Judge<SocialAidCriterion>(line, Given.Question with { SocialAid = true }).Outcome);
        Assert.Empty(new SocialAidCriterion().Judge(line, Given.Question, Given.Rules));
    }

    [Theory]
    [InlineData(Sex.F, Outcome.Met)]
    [InlineData(Sex.M, Outcome.NotMet)]
    [InlineData(null, Outcome.Unknown)]
    public void A_line_for_women_refuses_men_and_asks_when_it_is_not_said(Sex? sex, Outcome expected)
    {
        var line = Given.Line(Given.Offer with { Sex = Sex.F });

        Assert.Equal(expected, Given.Judge<SexCriterion>(line, Given.Question with { Sex = sex }).Outcome);
    }

    [Fact]
    public void Every_criterion_is_in_the_list_once_with_its_own_code_and_its_own_name()
    {
        var all = AllCriteria.InOrder;
        var written = typeof(Criterion).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Criterion)));

        Assert.Equal(
            written.Select(type => type.Name).Order(), all.Select(criterion => criterion.GetType().Name).Order());
        Assert.Distinct(all.Select(criterion => criterion.Code));
        Assert.Distinct(all.Select(criterion => criterion.Name));
    }

    private static Site SiteIn(string commune) => new(
        new EntityId("SIT-1"), "s", null, new TerritoryId(commune), null, null, PointPrecision.Unknown, null);
}
