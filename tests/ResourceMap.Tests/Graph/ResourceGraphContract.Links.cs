using ResourceMap.Catalog;
using ResourceMap.Graph;

namespace ResourceMap.Tests.Graph;

public abstract partial class ResourceGraphContract
{
    private static readonly DateOnly Gone = new(2026, 5, 1);

    [SkippableFact]
    public async Task Every_pair_of_parties_of_an_agreement_is_linked_once()
    {
        var graph = await OpenAsync(Network(["a", "b", "c"], Sample.Agreement("charte", "a", "b", "c")));

        var all = await LinksAsync(graph, "a", "b", "c");

        Assert.Equal(["a b", "a c", "b c"], all.Select(Ends).Order());
        Assert.Equal(["a b", "a c"], (await LinksAsync(graph, "a")).Select(Ends).Order());
        Assert.All(all, link => Assert.Equal(
            (LinkKind.Convention, Sample.AgreementId("charte")), (link.Kind, link.Agreement!.Value)));
    }

    [SkippableFact]
    public async Task An_establishment_is_linked_to_its_gestionnaire_and_not_to_its_sisters()
    {
        var g = Sample.ActorId("g");
        var graph = await OpenAsync(
            Sample.Changes([], Sample.Actor("g"), Sample.Actor("ime", g), Sample.Actor("mas", g)));

        Assert.Equal(["g ime", "g mas"], (await LinksAsync(graph, "g")).Select(Ends).Order());
        var link = Assert.Single(await LinksAsync(graph, "ime"));
        Assert.Equal((Sample.ActorId("ime"), g, LinkKind.Gestion), (link.Actor, link.Other, link.Kind));
        Assert.Null(link.Agreement);
    }

    [SkippableFact]
    public async Task Links_are_ordered_by_both_ends_then_kind_then_agreement()
    {
        var charter = Sample.Agreement("one", "a", "b") with { Kind = AgreementKind.Charte };
        var graph = await OpenAsync(Network(
            ["a", "b", "c"], Sample.Agreement("two", "c", "b", "a"), charter, Sample.Agreement("three", "b", "a")));

        var links = await LinksAsync(graph, "c", "b", "a");

        Assert.Equal(5, links.Count);
        Assert.Equal(
            links.OrderBy(link => link.Actor).ThenBy(link => link.Other).ThenBy(link => link.Kind)
                .ThenBy(link => link.Agreement!.Value),
            links);
    }

    [SkippableFact]
    public async Task The_ends_of_a_link_are_entities_whatever_record_an_agreement_a_parent_or_a_question_names()
    {
        var (g, record) = (Sample.ActorId("g"), Sample.ActorId("other source"));
        var graph = await OpenAsync(
            Sample.Changes([], Sample.Actor("g"), Sample.Actor("ime", record), Sample.Actor("x")) with
            {
                Agreements =
                [
                    Sample.Agreement("c", "other source", "x"), Sample.Agreement("self", "other source", "g"),
                ],
                Aliases = new Dictionary<EntityId, EntityId> { [record] = g },
            });

        Assert.Equal(["g ime", "g x"], (await LinksAsync(graph, "g")).Select(Ends).Order());
        Assert.Equal(await LinksAsync(graph, "g"), await LinksAsync(graph, "other source", "g"));
    }

    [SkippableFact]
    public async Task An_actor_that_is_a_party_by_two_records_is_bound_from_its_first_signature()
    {
        var agreement = Sample.Agreement("c") with
        {
            Parties = [Party("g", 2026, 3), Party("other source", 2026, 2), Party("x", 2026, 1)],
            To = new DateOnly(2028, 12, 31),
        };
        var graph = await OpenAsync(Network(["g", "x"], agreement) with
        {
            Aliases = new Dictionary<EntityId, EntityId> { [Sample.ActorId("other source")] = Sample.ActorId("g") },
        });

        var link = Assert.Single(await LinksAsync(graph, "x"));

        Assert.Equal(
            (new DateOnly(2026, 2, 1), new DateOnly(2028, 12, 31), true), (link.From, link.To, link.AreDatesKnown));
    }

    [SkippableFact]
    public async Task Nothing_links_an_actor_that_is_withdrawn_or_unknown()
    {
        var graph = await OpenAsync(Sample.Changes(
            [],
            Sample.Actor("a"), Sample.Actor("gone") with { WithdrawnOn = Gone },
            Sample.Actor("ime", Sample.ActorId("gone")), Sample.Actor("mas", Sample.ActorId("nobody")),
            Sample.Actor("closed", Sample.ActorId("a")) with { WithdrawnOn = Gone }) with
        {
            Agreements = [Sample.Agreement("c", "a", "gone", "nobody")],
        });

        Assert.Empty(await LinksAsync(graph, "a", "gone", "nobody", "ime", "mas", "closed"));
        Assert.Empty(await LinksAsync(graph));
    }

    [SkippableFact]
    public async Task A_withdrawn_agreement_links_nobody_and_is_found_by_its_id()
    {
        var agreement = Sample.Agreement("c", "a", "b");
        var graph = await OpenAsync(
            Network(["a", "b"], agreement), Network([], agreement with { WithdrawnOn = Gone }));

        Assert.Empty(await LinksAsync(graph, "a"));
        Assert.Empty(await graph.FindAgreementsOfActorsAsync([Sample.ActorId("a")], NotCancelled));
        var found = await graph.FindAgreementsAsync([agreement.Id, Sample.AgreementId("none")], NotCancelled);
        Assert.Equal((agreement.Id, Gone), (Assert.Single(found).Key, found[agreement.Id].WithdrawnOn));
    }

    [SkippableFact]
    public async Task An_agreement_comes_back_as_it_went_in_by_the_id_of_any_of_its_records()
    {
        var record = Sample.AgreementId("other source");
        var agreement = Sample.Agreement("L'« Été » 🌻") with
        {
            Kind = AgreementKind.Protocole,
            Subject = "Sortie d'hôpital",
            Status = AgreementStatus.EnVigueur,
            Parties =
            [
                Party("b", 2026, 3) with { Role = "pilote" }, new AgreementParty(Sample.ActorId("a"), null, null),
            ],
            Territories = [Sample.Touraine],
            From = new DateOnly(2026, 1, 1),
            To = new DateOnly(2028, 12, 31),
        };
        var graph = await OpenAsync(Network([], agreement) with
        {
            Aliases = new Dictionary<EntityId, EntityId> { [record] = agreement.Id },
        });

        var found = (await graph.FindAgreementsAsync([record], NotCancelled))[record];

        Assert.Equal(agreement.Parties, found.Parties);
        Assert.Equal(agreement.Territories, found.Territories);
        Assert.Equal(agreement, found with { Parties = agreement.Parties, Territories = agreement.Territories });
    }

    [SkippableFact]
    public async Task The_agreements_of_an_actor_are_in_order_whatever_record_is_named()
    {
        var record = Sample.ActorId("other source");
        var graph = await OpenAsync(
            Network(
                ["a"], Sample.Agreement("z", "a"), Sample.Agreement("É", "other source", "a"),
                Sample.Agreement("b", "x")) with
            {
                Aliases = new Dictionary<EntityId, EntityId> { [record] = Sample.ActorId("a") },
            });

        var agreements = await graph.FindAgreementsOfActorsAsync([Sample.ActorId("a"), record], NotCancelled);

        Assert.Equal(["É", "z"], agreements[Sample.ActorId("a")].Select(agreement => agreement.Name));
        Assert.Equal(["É", "z"], agreements[record].Select(agreement => agreement.Name));
    }

    [SkippableFact]
    public async Task Links_go_with_what_they_rest_on_and_follow_its_new_version()
    {
        var g = Sample.ActorId("g");
        var start = Sample.Changes([], Sample.Actor("g"), Sample.Actor("h"), Sample.Actor("ime", g)) with
        {
            Agreements = [Sample.Agreement("c", "g", "h")],
        };
        var moved = Sample.Changes([], Sample.Actor("ime", Sample.ActorId("h"))) with
        {
            Agreements = [Sample.Agreement("c", "h", "ime")],
        };
        var removed = Sample.Changes([]) with { Removed = [Sample.AgreementId("c"), g] };

        Assert.Equal(["g h", "g ime"], (await LinksAsync(await OpenAsync(start), "g")).Select(Ends).Order());
        Assert.Empty(await LinksAsync(await OpenAsync(start, moved), "g"));
        Assert.Equal(["h ime", "h ime"], (await LinksAsync(await OpenAsync(start, moved), "h")).Select(Ends));
        Assert.Empty(await LinksAsync(await OpenAsync(start, removed), "g", "h", "ime"));
        Assert.Equal(
            await LinksAsync(await OpenAsync(start), "g"), await LinksAsync(await OpenAsync(start, start), "g"));
    }

    private static AgreementParty Party(string actor, int year, int month) =>
        new(Sample.ActorId(actor), null, new DateOnly(year, month, 1));

    private static GraphChanges Network(string[] actors, params Agreement[] agreements) =>
        Sample.Changes([], [.. actors.Select(name => Sample.Actor(name))]) with { Agreements = agreements };

    private static Task<IReadOnlyList<Link>> LinksAsync(IResourceGraph graph, params string[] actors) =>
        graph.FindLinksAsync([.. actors.Select(Sample.ActorId)], NotCancelled);

    /// <summary>The names of both ends; ids of actors say nothing.</summary>
    private static string Ends(Link link) => string.Join(' ', new[] { link.Actor, link.Other }.Select(NameOf).Order());

    private static string NameOf(EntityId id) => new[]
    {
        "a", "b", "c", "g", "h", "x", "ime", "mas", "gone", "nobody", "closed",
    }.Single(name => Sample.ActorId(name) == id);
}
