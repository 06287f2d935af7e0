using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Graph;

public abstract partial class ResourceGraphContract
{
    [SkippableFact]
    public async Task Unknown_ids_are_left_out()
    {
        var graph = await OpenAsync(Sample.Changes([Sample.Service("a")], Sample.Actor("g")));

        var services = await graph.FindServicesAsync([Sample.ServiceId("a"), Sample.ServiceId("b")], NotCancelled);
        var actors = await graph.FindActorsAsync([Sample.ActorId("g"), Sample.ActorId("h")], NotCancelled);

        Assert.Equal([Sample.ServiceId("a")], services.Keys);
        Assert.Equal([Sample.ActorId("g")], actors.Keys);
    }

    [SkippableFact]
    public async Task Nothing_asked_is_nothing_found()
    {
        var graph = await OpenAsync(Sample.Changes([Sample.Service("a")], Sample.Actor("g")));

        Assert.Empty(await graph.FindServicesAsync([], NotCancelled));
        Assert.Empty(await graph.FindServicesOfPartsAsync([], NotCancelled));
        Assert.Empty(await graph.FindActorsAsync([], NotCancelled));
        Assert.Empty(await graph.FindAgreementsAsync([], NotCancelled));
        Assert.Empty(await graph.FindServicesOfActorsAsync([], NotCancelled));
        Assert.Empty(await graph.FindAgreementsOfActorsAsync([], NotCancelled));
        Assert.Empty(await graph.FindLinksAsync([], NotCancelled));
        Assert.Empty(await graph.FindCandidatesAsync(
            new CandidateQuery([], new HashSet<Code>(), 50_000, 150_000), NotCancelled));
    }

    [SkippableFact]
    public async Task An_offer_and_a_site_find_the_service_that_they_belong_to_as_it_is_now()
    {
        var (offer, site) = (new EntityId("OFF-one"), new EntityId("SIT-a"));
        var before = Sample.Service("a") with { Offers = [Sample.Offer(Reach.Recoit) with { Id = offer }] };
        var store = await OpenEmptyAsync();
        await store.Writer.ApplyAsync(
            Sample.Position, Sample.Changes([before, Sample.Service("b", Reach.Recoit, Sample.Site("s2"))]),
            NotCancelled);
        var graph = store.Graph;

        var found = await graph.FindServicesOfPartsAsync([offer, site, new EntityId("OFF-none")], NotCancelled);
        await store.Writer.ApplyAsync(
            Sample.Position with { Position = 2 }, Sample.Changes([Sample.Service("a")]), NotCancelled);
        var later = await graph.FindServicesOfPartsAsync([offer, site], NotCancelled);

        Assert.Equal([offer, site], found.Keys.Order());
        Assert.All(found.Values, service => Assert.Equal(Sample.ServiceId("a"), service.Id));
        Assert.Equal([site], later.Keys);
    }

    [SkippableFact]
    public async Task The_id_of_any_record_finds_the_entity_under_the_id_asked_for()
    {
        var record = Sample.ServiceId("other source");
        var graph = await OpenAsync(Sample.Changes([Sample.Service("a")]) with
        {
            Aliases = new Dictionary<EntityId, EntityId> { [record] = Sample.ServiceId("a") },
        });

        var found = await graph.FindServicesAsync([record], NotCancelled);

        Assert.Equal(Sample.ServiceId("a"), found[record].Id);
    }

    [SkippableFact]
    public async Task A_record_that_is_joined_to_another_stands_for_itself_no_longer_and_again_when_separated()
    {
        var (a, b) = (Sample.ServiceId("a"), Sample.ServiceId("b"));
        var both = Sample.Changes([Sample.Service("a"), Sample.Service("b")]);
        var joined = Sample.Changes([Sample.Service("a")]) with
        {
            Aliases = new Dictionary<EntityId, EntityId> { [b] = a },
            Removed = [b],
        };

        var graph = await OpenAsync(both, joined);

        Assert.Equal(a, (await graph.FindServicesAsync([b], NotCancelled))[b].Id);
        Assert.Equal(["a"], await NamesListedAsync(graph, new ServiceFilter()));
        var separated = await OpenAsync(both, joined, both);
        Assert.Equal(b, (await separated.FindServicesAsync([b], NotCancelled))[b].Id);
        Assert.Equal(["a", "b"], await NamesListedAsync(separated, new ServiceFilter()));
    }

    [SkippableFact]
    public async Task A_withdrawn_service_is_found_by_its_id_and_in_no_list()
    {
        var gone = Sample.Service("a") with { WithdrawnOn = new DateOnly(2026, 5, 1), Actor = Sample.ActorId("g") };
        var graph = await OpenAsync(Sample.Changes([Sample.Service("a")]), Sample.Changes([gone]));

        var found = await graph.FindServicesAsync([gone.Id], NotCancelled);

        Assert.Equal(new DateOnly(2026, 5, 1), found[gone.Id].WithdrawnOn);
        Assert.Empty(await NamesListedAsync(graph, new ServiceFilter()));
        Assert.Empty(await NamesListedAsync(graph, new ServiceFilter("a")));
        Assert.Empty(await NamesOfCandidatesAsync(graph, Sample.Query(Sample.Tours)));
        Assert.Empty(await graph.ListSitesNearAsync(Sample.Tours, 1_000, [], NotCancelled));
        Assert.Empty(await graph.FindServicesOfActorsAsync([Sample.ActorId("g")], NotCancelled));
    }

    [SkippableFact]
    public async Task A_removed_entity_is_found_no_more()
    {
        var graph = await OpenAsync(
            Sample.Changes([Sample.Service("a")], Sample.Actor("g")),
            Sample.Changes([]) with { Removed = [Sample.ServiceId("a"), Sample.ActorId("g")] });

        Assert.Empty(await graph.FindServicesAsync([Sample.ServiceId("a")], NotCancelled));
        Assert.Empty(await graph.FindActorsAsync([Sample.ActorId("g")], NotCancelled));
        Assert.Empty(await NamesListedAsync(graph, new ServiceFilter()));
    }

    [SkippableFact]
    public async Task The_services_of_an_actor_are_its_own_and_those_it_carries_in_order_whatever_record_is_named()
    {
        var (g, record) = (Sample.ActorId("g"), Sample.ActorId("other source"));
        var graph = await OpenAsync(Sample.Changes(
            [
                Sample.Service("b") with { Actor = g },
                Sample.Service("É") with { Actor = Sample.ActorId("h"), Carriers = [g, g] },
                Sample.Service("a") with { Actor = record, InScope = false },
                Sample.Service("z"),
            ],
            Sample.Actor("g")) with
        {
            Aliases = new Dictionary<EntityId, EntityId> { [record] = g },
        });

        var services = await graph.FindServicesOfActorsAsync([g, record], NotCancelled);

        Assert.Equal(["a", "b", "É"], services[g].Select(service => service.Name));
        Assert.Equal(["a", "b", "É"], services[record].Select(service => service.Name));
    }

    [SkippableFact]
    public async Task Accents_quotes_and_emoji_come_back_as_they_went_in()
    {
        const string name = "L'« Été » d\"Œuvre' \\ 🌻 $x {y}";
        var graph = await OpenAsync(Sample.Changes([Sample.Service(name)], Sample.Actor(name)));

        var services = await graph.FindServicesAsync([Sample.ServiceId(name)], NotCancelled);
        var actors = await graph.FindActorsAsync([Sample.ActorId(name)], NotCancelled);

        Assert.Equal(name, services[Sample.ServiceId(name)].Name);
        Assert.Equal(name, actors[Sample.ActorId(name)].Name);
    }

    [SkippableFact]
    public async Task A_sensitive_service_leaves_without_point_and_address_but_with_its_commune()
    {
        var graph = await OpenAsync(Sample.Service("refuge", Reach.Recoit) with { Visibility = Visibility.Sensitive });

        var found = (await graph.FindServicesAsync([Sample.ServiceId("refuge")], NotCancelled)).Values;
        var listed = (await graph.ListServicesAsync(new ServiceFilter(), null, 10, NotCancelled)).Items;
        var candidates = await graph.FindCandidatesAsync(Sample.Query(Sample.Tours), NotCancelled);

        foreach (var service in new[] { found.Single(), listed.Single().Node, candidates.Single() })
        {
            var site = service.Sites.Single();
            Assert.Null(site.Point);
            Assert.Null(site.Address);
            Assert.Equal("COM-37261", site.DeclaredCommune?.Value);
        }
    }

    [SkippableFact]
    public async Task A_sensitive_service_takes_no_part_in_nearest_first_and_no_distance_tells_where_it_is()
    {
        var refuge = Sample.Service("refuge", Reach.Recoit, Sample.Site("s", Sample.Tours.North(40_000)));
        var graph = await OpenAsync(refuge with { Visibility = Visibility.Sensitive });

        var narrow = Sample.Query(Sample.Tours) with { ReceivesWithinMeters = 1 };

        Assert.Empty(await graph.ListSitesNearAsync(Sample.Tours, 100_000, [], NotCancelled));
        Assert.Equal(["refuge"], await NamesOfCandidatesAsync(graph, narrow));
    }
}
