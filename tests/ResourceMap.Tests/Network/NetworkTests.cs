using ResourceMap.Catalog;
using ResourceMap.Network;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;
using ResourceMap.Storage.Embedded;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Network;

public sealed class NetworkTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly LinkRule Today = new([], new DateOnly(2026, 11, 24));

    [Fact]
    public async Task Only_links_that_hold_on_the_day_count_and_those_of_unknown_dates_do()
    {
        var ended = Signed("ended", 2025, "a", "b");
        var graph = await OpenAsync(ended, Signed("lasting", 2027, "a", "c"), Sample.Agreement("undated", "a", "d"));

        Assert.Equal("a c d", await AroundAsync(graph, Today));
        Assert.Equal("a b c d", await AroundAsync(graph, Today with { EvaluatedOn = new DateOnly(2025, 6, 1) }));
    }

    [Fact]
    public async Task Only_links_of_the_kinds_asked_for_count()
    {
        var graph = await OpenAsync(
            Sample.Agreement("one", "a", "b"), Sample.Agreement("two", "a", "c") with { Kind = AgreementKind.Charte });

        Assert.Equal("a c", await AroundAsync(graph, Today with { Kinds = [LinkKind.Charte, LinkKind.Gestion] }));
    }

    [Fact]
    public async Task A_long_chain_falls_apart_at_every_actor_but_its_ends()
    {
        const int length = 3_000;
        var graph = await OpenAsync(Enumerable.Range(0, length - 1)
            .Select(number => Sample.Agreement($"c{number}", $"{number}", $"{number + 1}")).ToArray());

        var found = await new FindArticulationActors(graph, Reference.OfSeed).RunAsync(Sample.Touraine, Today, None);

        Assert.Equal((length, length - 1), (found.ActorCount, found.LinkCount));
        Assert.Equal(length - 2, found.Articulations.Count);
        Assert.Equal(length / 2 - 1, found.Articulations[0].CutOff);
    }

    [Fact]
    public async Task The_network_of_a_territory_has_the_actors_of_its_services_and_their_gestionnaires()
    {
        var g = Sample.ActorId("g");
        var nowhere = Sample.Site("s") with { DeclaredCommune = null, FoundCommune = null };
        var graph = new EmbeddedGraph();
        await graph.ApplyAsync(
            Sample.Position,
            Sample.Changes(
                [
                    Sample.Service("1") with { Actor = Sample.ActorId("ime") },
                    Sample.Service("2") with { Actor = Sample.ActorId("mas") },
                    Sample.Service("3", Reach.Recoit, nowhere) with { Actor = Sample.ActorId("far") },
                    Sample.Service("4") with
                    {
                        Actor = Sample.ActorId("closed"), Status = ServiceStatus.Ferme,
                    },
                ],
                Sample.Actor("g"), Sample.Actor("ime", g), Sample.Actor("mas", g), Sample.Actor("far", g),
                Sample.Actor("closed", g)),
            None);

        var found = await new FindArticulationActors(graph, Reference.OfSeed).RunAsync(Sample.Touraine, Today, None);

        Assert.Equal((3, 2), (found.ActorCount, found.LinkCount));
        Assert.Equal(g, Assert.Single(found.Articulations).Actor);
    }

    [Fact]
    public async Task A_question_that_would_visit_too_many_actors_is_refused_whole()
    {
        var crowd = Enumerable.Range(0, NetworkWidth.ActorsMax).Select(number => $"{number}").ToArray();
        var graph = new EmbeddedGraph();
        await graph.ApplyAsync(
            Sample.Position,
            Sample.Changes(
                [],
                [
                    Sample.Actor("a"), Sample.Actor("b"),
                    .. crowd.Select(name => Sample.Actor(name, Sample.ActorId("a"))),
                ]),
            None);

        await Assert.ThrowsAsync<RefusedException>(() => AroundAsync(graph, Today));
        await Assert.ThrowsAsync<RefusedException>(() => new FindPaths(graph).RunAsync(
            Sample.Actor("0"), Sample.Actor("b"), 2, 10, Today with { Kinds = [LinkKind.Gestion] }, None));
    }

    private static Agreement Signed(string name, int lastYear, params string[] parties) => Sample.Agreement(name) with
    {
        Parties = [.. parties.Select(party =>
            new AgreementParty(Sample.ActorId(party), null, new DateOnly(2024, 1, 1)))],
        To = new DateOnly(lastYear, 12, 31),
    };

    /// <summary>Each party has a service in Tours.</summary>
    private static async Task<EmbeddedGraph> OpenAsync(params Agreement[] agreements)
    {
        var ids = agreements.SelectMany(each => each.Parties).Select(party => party.Actor).Distinct().ToList();
        var graph = new EmbeddedGraph();
        await graph.ApplyAsync(
            Sample.Position,
            Sample.Changes(
                [.. ids.Select(id => Sample.Service($"of {id}") with { Actor = id })],
                [.. ids.Select(id => Sample.Actor("x") with { Id = id })]) with
            {
                Agreements = agreements,
            },
            None);
        return graph;
    }

    private static async Task<string> AroundAsync(EmbeddedGraph graph, LinkRule rule)
    {
        var found = await new FindNeighbourhood(graph).RunAsync(Sample.Actor("a"), 1, rule, None);
        var names = new[] { "a", "b", "c", "d" }.ToDictionary(Sample.ActorId);
        return string.Join(' ', found.Actors.Select(neighbour => names[neighbour.Actor]).Order());
    }
}
