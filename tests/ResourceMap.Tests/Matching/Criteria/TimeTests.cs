using System.Globalization;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Matching.Criteria;

/// <summary>What is past is past, and what rests on a register says so.</summary>
public sealed class TimeTests
{
    private static readonly DateOnly InTwoMonths = Given.Today.AddMonths(2);

    [Fact]
    public void A_place_announced_for_a_day_gone_by_is_to_be_confirmed_and_never_in_time()
    {
        var line = Given.Line(Given.Offer with
        {
            Availability = new(
                AvailabilityState.AVenir, 1, "PLACE", new DateOnly(2026, 6, 1), new DateOnly(2026, 5, 5)),
        });

        var judgement = Assert.Single(new AvailabilityCriterion().Judge(line, Given.Question, Given.Rules));

        Assert.Equal(AvailabilityOnDate.Inconnue, judgement.Availability);
        Assert.Equal(
            "Une place était annoncée pour le 1er juin 2026 : à confirmer.", judgement.Result.Sentence);
        Assert.Null(InTime(line));
    }

    [Theory]
    [InlineData("titre:siao", null, false)]
    [InlineData("titre:siao", "titre:siao", true)]
    [InlineData("decision:7.8", null, true)]
    public void Nothing_starts_where_access_is_closed_to_the_person(string title, string? held, bool expected)
    {
        var line = Given.Line(Free with { Titles = [Code.Parse(title)] });

        Assert.Equal(expected, InTime(line, held));
    }

    [Theory]
    [InlineData(ServiceStatus.Ouvert, true)]
    [InlineData(ServiceStatus.Ferme, false)]
    [InlineData(ServiceStatus.PresenceAConfirmer, null)]
    public void Nothing_starts_in_a_service_that_is_closed_or_may_be(ServiceStatus status, bool? expected)
    {
        Assert.Equal(expected, InTime(Given.Line(Free, Given.Service with { Status = status })));
    }

    [Theory]
    [InlineData("finess-et", "2013-03-05", "finess:2021-01-08", "Inscrit ouvert au FINESS du 8 janvier 2021.")]
    [InlineData("finess-et", "2013-03-05", null, "Inscrit ouvert au FINESS du 5 mars 2013.")]
    [InlineData("file:exemple", "2026-06-15", "cog:2024", "Déclaré ouvert le 15 juin 2026.")]
    [InlineData("file:exemple", null, null, "Déclaré ouvert.")]
    public void What_rests_on_a_register_is_said_with_the_day_of_the_register(
        string source, string? statedOn, string? vintage, string expected)
    {
        DateOnly? day = statedOn is null ? null : DateOnly.Parse(statedOn, CultureInfo.InvariantCulture);
        var service = Given.Service with
        {
            Sources = new Dictionary<string, FacetSource> { [FacetNames.Status] = new(source, day, vintage) },
        };

        Assert.Equal(expected, Given.Judge<StatusCriterion>(Given.Line(service: service), Given.Question).Sentence);
    }

    [Theory]
    [InlineData(AvailabilityState.Place, 1, "PLACE", "Disponible : 1 place (dit le 15 juin 2026).")]
    [InlineData(AvailabilityState.Place, 2, "FILE_ACTIVE", "Disponible, file active : 2 places (dit le 15 juin 2026).")]
    [InlineData(AvailabilityState.Attente, 6, "PERSONNE", "Liste d'attente : 6 personnes (dit le 15 juin 2026).")]
    [InlineData(AvailabilityState.Attente, 1, "PERSONNE", "Liste d'attente : 1 personne (dit le 15 juin 2026).")]
    public void A_quantity_is_said_in_its_unit(AvailabilityState state, int count, string unit, string expected)
    {
        var line = Given.Line(Given.Offer with { Availability = new(state, count, unit, null, Given.Today) });

        Assert.Equal(expected, Given.Judge<AvailabilityCriterion>(line, Given.Question).Sentence);
    }

    [Theory]
    [InlineData(0, "acces-direct", "Peut commencer d'ici au 15 août 2026.")]
    [InlineData(4, "acces-direct", "Peut commencer d'ici au 15 août 2026, si la place est confirmée.")]
    [InlineData(0, "cdaph", "Peut commencer d'ici au 15 août 2026, une fois le titre obtenu.")]
    [InlineData(4, "cdaph", "Peut commencer d'ici au 15 août 2026, une fois le titre obtenu et la place confirmée.")]
    [InlineData(0, "siao", "Ne peut pas commencer d'ici au 15 août 2026 sans la mesure qui l'ouvre.")]
    public void What_a_start_still_depends_on_is_said(int monthsOld, string title, string expected)
    {
        var line = Given.Line(Free with
        {
            Titles = [new Code(Schemes.Titre, title)],
            Availability = Free.Availability! with { StatedOn = Given.Today.AddMonths(-monthsOld) },
        });

        Assert.Equal(
            expected, Given.Judge<TimeCriterion>(line, Given.Question with { NeededBy = InTwoMonths }).Sentence);
    }

    private static Offer Free => Given.Offer with
    {
        Availability = new(AvailabilityState.Place, 1, "PLACE", null, Given.Today),
    };

    private static bool? InTime(OfferLine line, string? title = null)
    {
        var held = title is null ? null : new HeldTitle(Code.Parse(title), null, null, null, false, null);
        var question = Given.Question with { NeededBy = InTwoMonths, Titles = held is null ? [] : [held] };
        return Assert.Single(new TimeCriterion().Judge(line, question, Given.Rules)).InTime;
    }
}
