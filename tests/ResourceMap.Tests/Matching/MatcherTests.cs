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
        var presumed = Service("SRV-A", []) with { Needs = [new(First, Basis.Presumed)] };

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

    private static MatchAnswer Ask(IEnumerable<Service> candidates) => Matcher.Answer(
        candidates,
        Given.Question with
        {
            Audience = Code.Parse("clientele:437"),
            Needs = [Need(First, 1), Need(Second, 2), Need(Third, 3)],
        },
        Given.Rules);

    private static RequestedNeed Need(Code code, int priority) => new(code, priority, null, null, null);

    private static Offer Open(string key, int minMonths, int maxMonths) => Given.Offer with
    {
        Id = new EntityId("OFF-" + key),
        Key = key,
        AgeMinMonths = minMonths,
        AgeMaxMonths = maxMonths,
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
