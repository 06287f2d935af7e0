using System.Globalization;
using ResourceMap.Catalog;

namespace ResourceMap.Tests.Graph;

public sealed class LinkTests
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2026, 12, 31);
    private static readonly Link Convention = new(
        new EntityId("ACT-a"), new EntityId("ACT-b"), LinkKind.Convention, new EntityId("AGR-c"),
        AgreementStatus.Inconnu, From, To, true);

    [Theory]
    [InlineData("2025-12-31", LinkStanding.HorsVigueur)]
    [InlineData("2026-01-01", LinkStanding.EnVigueur)]
    [InlineData("2026-12-31", LinkStanding.EnVigueur)]
    [InlineData("2027-01-01", LinkStanding.HorsVigueur)]
    public void A_link_holds_from_its_first_to_its_last_day(string day, LinkStanding expected) =>
        Assert.Equal(expected, Convention.On(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_link_of_which_a_date_is_unknown_holds_and_is_told_apart()
    {
        var open = Convention with { To = null, AreDatesKnown = false };

        Assert.Equal(LinkStanding.DatesInconnues, open.On(To.AddYears(5)));
        Assert.Equal(LinkStanding.HorsVigueur, open.On(From.AddDays(-1)));
        Assert.Equal(LinkStanding.DatesInconnues, (open with { From = null }).On(From.AddYears(-5)));
    }

    [Theory]
    [InlineData(AgreementStatus.Projet, LinkStanding.HorsVigueur)]
    [InlineData(AgreementStatus.Termine, LinkStanding.HorsVigueur)]
    [InlineData(AgreementStatus.EnVigueur, LinkStanding.EnVigueur)]
    public void What_is_only_prepared_or_was_ended_does_not_hold_within_its_term(
        AgreementStatus status, LinkStanding expected) =>
        Assert.Equal(expected, (Convention with { Status = status }).On(From));

    [Fact]
    public void A_management_holds_on_every_day()
    {
        var management = new Link(
            new EntityId("ACT-b"), new EntityId("ACT-a"), LinkKind.Gestion, null, AgreementStatus.Inconnu, null, null,
            false);

        Assert.Equal(LinkStanding.EnVigueur, management.On(From));
    }

    [Fact]
    public void A_withdrawn_agreement_links_nobody_even_where_an_engine_hands_it_in()
    {
        var agreement = Sample.Agreement("c", "a", "b");
        var withdrawn = agreement with { WithdrawnOn = From };
        HashSet<EntityId> asked = [Sample.ActorId("a")];

        Assert.Single(Links.Of(asked, [agreement], [], record => record));
        Assert.Empty(Links.Of(asked, [withdrawn], [], record => record));
    }
}
