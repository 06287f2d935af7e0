using ResourceMap.Catalog;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Matching;

public sealed class MatcherTests
{
    private static readonly Code First = Code.Parse("serafin:1.1.1");
    private static readonly Code Second = Code.Parse("serafin:1.3.3.1");
    private static readonly Code Third = Code.Parse("serafin:1.2.1.2");

    [Fact]
    public void A_service_that_misses_the_first_need_never_stands_above_one_that_meets_it()
    {
        var answer = Ask([Service("SRV-A", [Second, Third]), Service("SRV-B", [First])]);

        Assert.Equal(["SRV-B", "SRV-A"], answer.Responses.Select(response => response.Service.Id.Value));
    }

    [Fact]
    public void A_presumed_answer_stands_behind_a_declared_one_and_is_to_be_checked()
    {
        var presumed = Service("SRV-A", []) with
        {
            Needs = [new(First, Basis.Presumed, NeedWeight.Main)],
        };

        var answer = Ask([presumed, Service("SRV-B", [First])]);

        Assert.Equal(["SRV-B", "SRV-A"], answer.Responses.Select(response => response.Service.Id.Value));
        Assert.Equal(Adequacy.AVerifier, answer.Responses[1].Adequacy);
    }

    [Fact]
    public void A_service_without_link_to_any_need_is_in_neither_list()
    {
        var answer = Ask([Service("SRV-A", [Code.Parse("serafin:1.3.5.1")])]);

        Assert.Empty(answer.Responses.Concat(answer.NotMatching));
        Assert.Equal([First, Second, Third], answer.NeedsWithoutResponse);
    }

    [Fact]
    public void A_refused_service_stays_reachable_with_the_fact_that_refused_it()
    {
        var closed = Service("SRV-A", [First]) with { Status = ServiceStatus.Ferme };

        var refused = Assert.Single(Ask([closed]).NotMatching);

        Assert.Equal(Adequacy.NeCorrespondPas, refused.Adequacy);
        Assert.Contains(refused.Criteria, criterion => criterion is { Code: "STATUS", Outcome: Outcome.NotMet });
    }

    [Fact]
    public void A_service_is_shown_by_the_line_that_fits()
    {
        var service = Service("SRV-A", [First]) with
        {
            Offers = [Open("l-young", 36, 60), Open("l-fits", 72, 239), Open("l-old", 216, 1440)],
        };

        Assert.Equal("l-fits", Assert.Single(Ask([service]).Responses).Offer.Key);
    }

    [Fact]
    public void A_temporary_line_never_wins_a_lasting_need()
    {
        var place = new Availability(AvailabilityState.Place, 1, "PLACE", null, Given.Today);
        var service = Service("SRV-A", [First]) with
        {
            Offers =
            [
                Open("l-lasting", 72, 239),
                Open("l-temporary", 72, 239) with { Temporary = true, Availability = place },
            ],
        };

        Assert.Equal("l-lasting", Assert.Single(Ask([service]).Responses).Offer.Key);
    }

    [Fact]
    public void The_same_input_gives_the_same_order_whatever_the_order_of_the_candidates()
    {
        var services = Enumerable.Range(0, 20)
            .Select(index => Service($"SRV-{index:00}", index % 2 == 0 ? [First] : [First, Second])).ToList();

        var forward = Ask(services).Responses.Select(response => response.Service.Id);
        var backward = Ask(services.AsEnumerable().Reverse()).Responses.Select(response => response.Service.Id);

        Assert.Equal(forward, backward);
    }

    [Fact]
    public void Each_need_has_its_own_responses_in_its_own_order()
    {
        var answer = Ask([Service("SRV-A", [Second, Third]), Service("SRV-B", [First]), Service("SRV-C", [Third])]);

        Assert.Equal([First, Second, Third], answer.Needs.Select(need => need.Need));
        Assert.Equal(["SRV-B"], Ids(answer.Needs[0]));
        Assert.Equal(["SRV-A"], Ids(answer.Needs[1]));
        Assert.Equal(["SRV-A", "SRV-C"], Ids(answer.Needs[2]));
    }

    [Fact]
    public void What_a_kind_does_besides_stands_behind_what_kinds_exist_for()
    {
        var near = Service("SRV-A", []) with { Needs = [new(First, Basis.Presumed, NeedWeight.Secondary)] };
        var far = Service("SRV-B", []) with
        {
            Needs = [new(First, Basis.Presumed, NeedWeight.Main)],
            Sites = [near.Sites[0] with { Point = near.Sites[0].Point!.Value with { Latitude = 47.6 } }],
        };

        Assert.Equal(["SRV-B", "SRV-A"], Ids(Ask([near, far]).Needs[0]));
    }

    [Fact]
    public void A_need_is_shown_by_the_line_that_answers_it()
    {
        var living = Code.Parse("besoin-courant:hebergement-handicap");
        var days = Code.Parse("besoin-courant:activites-jour");
        var service = Service("SRV-A", [living, days]) with
        {
            Offers =
            [
                Open("l-days", 72, 239) with { CareMode = Code.Parse("mode:21") },
                Open("l-nights", 72, 239) with { CareMode = Code.Parse("mode:11"), Reach = Reach.Heberge },
            ],
        };

        var answer = Ask([service], living, days);

        Assert.Equal("l-nights", Assert.Single(answer.Needs[0].Responses).Offer.Key);
        Assert.Equal("l-days", Assert.Single(answer.Needs[1].Responses).Offer.Key);
        Assert.Equal("l-nights", Assert.Single(answer.Responses).Offer.Key);
    }

    [Fact]
    public void A_line_of_unknown_mode_hosts_at_home_and_gives_days_only_nearby()
    {
        var living = Code.Parse("besoin-courant:hebergement-handicap");
        var days = Code.Parse("besoin-courant:activites-jour");
        var home = Service("SRV-A", []) with
        {
            Needs = [new(living, Basis.Presumed, NeedWeight.Main), new(days, Basis.Presumed, NeedWeight.Main)],
            Offers = [Open("l1", 72, 239) with { Reach = Reach.Heberge, ReachBasis = Basis.Presumed }],
        };
        var far = home with
        {
            Sites = [home.Sites[0] with { Point = home.Sites[0].Point!.Value with { Latitude = 48.3 } }],
        };

        Assert.Single(Ask([home], living, days).Needs[1].Responses);
        Assert.Single(Ask([far], living, days).Needs[0].Responses);
        Assert.Empty(Ask([far], living, days).Needs[1].Responses);
    }

    private static IEnumerable<string> Ids(NeedAnswer answer) =>
        answer.Responses.Select(response => response.Service.Id.Value);

    private static MatchAnswer Ask(IEnumerable<Service> candidates) => Ask(candidates, First, Second, Third);

    private static MatchAnswer Ask(IEnumerable<Service> candidates, params Code[] needs) => Matcher.Answer(
        candidates,
        Given.Question with
        {
            Audience = Code.Parse("clientele:437"),
            Needs = [.. needs.Select((need, index) => Need(need, index + 1))],
        },
        Given.Rules);

    private static RequestedNeed Need(Code code, int priority) => new(code, priority, null, null, null);

    private static Offer Open(string key, int minMonths, int maxMonths) => Given.Offer with
    {
        Id = new EntityId("OFF-" + key),
        Key = key,
        AgeMinMonths = minMonths,
        AgeMax = UpperAge.OfWritten(maxMonths),
        Audiences = new([Code.Parse("clientele:437")], [], true),
        Titles = [Code.Parse("titre:acces-direct")],
    };

    private static Service Service(string id, Code[] needs) => Given.Service with
    {
        Id = new EntityId(id),
        Needs = [.. needs.Select(code => new ServiceNeed(code, Basis.Declared))],
        Offers = [Open("l1", 72, 239)],
        Sites =
        [
            new(new EntityId("SIT-" + id), "s1", null, new TerritoryId("COM-37261"), new TerritoryId("COM-37261"),
                new GeoPoint(0.70, 47.39), PointPrecision.Address, null),
        ],
    };
}
