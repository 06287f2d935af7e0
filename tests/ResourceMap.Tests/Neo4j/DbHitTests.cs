using ResourceMap.Storage.Neo4j;
using ResourceMap.Territories;
using ResourceMap.Tests.Graph;
using Map = System.Collections.Generic.Dictionary<string, object?>;

namespace ResourceMap.Tests.Neo4j;

/// <summary>How much of the graph of the seed the server touches to answer typical questions.</summary>
[Collection(Neo4jServer.Alone)]
public sealed class DbHitTests
{
    /// <summary>A gestionnaire with 79 établissements.</summary>
    private const string Large = "ACT-J5K8XB9QBQQQPKWE13E5";

    /// <summary>Has signed three agreements.</summary>
    private const string Signatory = "ACT-YRVD12PV3C5K93XG1HY6";

    /// <summary>Provides five services.</summary>
    private const string Provider = "ACT-M9MPFMYH0RQ1M1W78FZ2";
    private const string Alias = "ACT-00N2TZCTB0WF9TJ9E3P6";
    private const string Tours = "COM-37261";

    private static readonly CancellationToken None = CancellationToken.None;

    private const string OfferInTours = "OFF-H8JE7PVN1FGG6MGXHZGT";
    private const string SiteInTours = "SIT-8W74XXSXW4PMEX3M2PPY";

    private static readonly Map AtTours = new()
    {
        ["territories"] = new[] { Tours, "EPCI-243700754", "DEP-37", "REG-24", "FR" },
        ["collectivites"] = new[] { "DEP-37" },
        ["collectivitesWithoutPoint"] = Array.Empty<string>(),
        ["longitude"] = Sample.Tours.Longitude,
        ["latitude"] = Sample.Tours.Latitude,
        ["receivesWithin"] = 30_000,
        ["hostsWithin"] = 100_000,
        ["squares"] = new[] { NodeRows.Everywhere, Square.Of(Sample.Tours).ToString() },
        ["needs"] = new[] { "besoin-courant:aide-toilette" },
        ["includeOutOfScope"] = false,
        ["fictional"] = null,
    };

    private static readonly Map WithoutPoint = new(AtTours)
    {
        ["longitude"] = null,
        ["latitude"] = null,
        ["collectivitesWithoutPoint"] = AtTours["collectivites"],
    };

    private static readonly Map Listed = new()
    {
        ["start"] = "all",
        ["words"] = null,
        ["within"] = null,
        ["kinds"] = null,
        ["needs"] = null,
        ["level"] = null,
        ["parent"] = null,
        ["includeOutOfScope"] = false,
        ["fictional"] = null,
        ["afterKey"] = null,
        ["afterId"] = null,
        ["count"] = 21,
    };

    private static readonly Map Page = new() { ["after"] = "", ["count"] = 100 };

    /// <summary>The most hits of each: about twice those measured, so that a richer seed need not touch this.</summary>
    private static readonly (string Statement, Map Asked, long HitsMax)[] Questions =
    [
        ("FindActors", new() { ["ids"] = new[] { Large, Signatory, Alias } }, 30),
        ("FindAgreements", new() { ["ids"] = new[] { "AGR-4HP8377Z9S7X3AV07HPT" } }, 10),
        ("FindAgreementsOfActors", new() { ["actors"] = new[] { Signatory } }, 40),
        ("FindCandidates", AtTours, 15_000),
        ("FindCandidates", new(AtTours) { ["needs"] = Array.Empty<string>() }, 17_000),
        ("FindCandidates", WithoutPoint, 23_000),
        ("FindLinks", new() { ["actors"] = new[] { Large } }, 1_500),
        ("FindLinks", new() { ["actors"] = new[] { Signatory } }, 200),
        ("FindServices", new() { ["ids"] = new[] { "SRV-95PA5JH5K1XZ1NDGS1ZN" } }, 10),
        ("FindServicesOfActors", new() { ["actors"] = new[] { Provider } }, 60),
        ("FindServicesOfParts", new() { ["ids"] = new[] { OfferInTours, SiteInTours } }, 30),
        ("GetPosition", [], 10),
        ("ListActors", Listed, 25_000),
        ("ListActors", new(Listed) { ["words"] = "+hopit*" }, 80),
        ("ListActors", new(Listed) { ["parent"] = Large }, 850),
        ("ListActors", new(Listed) { ["parent"] = Large, ["words"] = "+ehpad*" }, 1_600),
        ("ListServices", Listed, 17_000),
        ("ListServices", new(Listed) { ["start"] = "words", ["words"] = "+ehpad*" }, 1_400),
        ("ListServices", new(Listed) { ["start"] = "within", ["within"] = new[] { Tours } }, 7_000),
        ("ListServices", new(Listed) { ["start"] = "needs", ["needs"] = new[] { "serafin:1.1.1" } }, 3_200),
        ("ListServices", new(Listed) { ["start"] = "kinds", ["kinds"] = new[] { "finess:182" } }, 600),
        ("ListSitesNear", new(AtTours) { ["within"] = 10_000 }, 10_000),
        ("ReadActors", Page, 3_300),
        ("ReadAgreements", Page, 550),
        ("ReadAliases", Page, 400),
        ("ReadServices", Page, 26_000),
    ];

    [Fact]
    public void Every_statement_that_reads_is_among_the_questions() =>
        Assert.Equal(
            CypherText.All.Keys.Where(PlanBook.IsRead), Questions.Select(question => question.Statement).Distinct());

    [SkippableFact]
    public async Task No_typical_question_touches_much_more_of_the_graph_than_it_answers()
    {
        var options = Neo4jServer.Options();
        await using var server = TestServer.WithSeed(options);
        await server.QueryAsync("{ services { totalCount } }");
        using var client = Neo4jServer.Client(options);

        var faults = new List<string>();
        foreach (var (name, asked, hitsMax) in Questions)
        {
            var plan = await QueryPlan.OfAsync(client, CypherText.All[name], asked, profile: true);
            if (plan.DbHitsTotal is not { } hits || hits > hitsMax || plan.Rows == 0)
                faults.Add($"{name}: {plan.DbHitsTotal} hits and {plan.Rows} rows, at most {hitsMax} hits");
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }
}
