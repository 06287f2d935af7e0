using System.Text.Json.Nodes;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Storage.Embedded;
using ResourceMap.Tests.Journal;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Graph;

public sealed class ProjectorTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_is_stated_is_in_the_graph_with_its_position_and_what_follows_too()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (graph, projector) = Open(directory);
        var gestionnaire = new RecordKey("file:test", RecordKind.Actor, "g");

        await directory.Journal.AppendAsync([Service("a"), gestionnaire.IsNamed("g")], 1, None);
        var parked = await projector.RunOnceAsync(None);
        await directory.Journal.AppendAsync([Service("b")], 1, None);
        await projector.RunOnceAsync(None);

        Assert.Empty(parked);
        Assert.Equal(["a", "b"], await NamesAsync(graph));
        Assert.Equal("g", (await graph.ListActorsAsync(new ActorFilter(), null, 9, None)).Items.Single().Node.Name);
        Assert.Equal(
            await directory.Journal.EndAsync("seed", None),
            await graph.GetPositionAsync(None));
    }

    [Fact]
    public async Task Projecting_again_from_nothing_gives_the_same_as_following()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (followed, projector) = Open(directory);
        StatedRecord[] statements =
            [Service("a"), Service("b"), Key("b").IsSameAs(Key("a")), Service("c"), Key("c").IsWithdrawn()];
        foreach (var statement in statements)
        {
            await directory.Journal.AppendAsync([statement], 1, None);
            await projector.RunOnceAsync(None);
        }

        var (rebuilt, again) = Open(directory);
        await again.RunOnceAsync(None);

        foreach (var graph in new[] { followed, rebuilt })
        {
            Assert.Equal(["a"], await NamesAsync(graph));
            var found = await graph.FindServicesAsync([Key("b").Id, Key("c").Id], None);
            Assert.Equal(Key("a").Id, found[Key("b").Id].Id);
            Assert.Equal(new DateOnly(2026, 6, 2), found[Key("c").Id].WithdrawnOn);
        }
    }

    [Fact]
    public async Task A_record_whose_content_was_changed_by_hand_is_parked_and_the_others_go_on()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (graph, projector) = Open(directory);
        await directory.Journal.AppendAsync([Service("a"), Service("b")], 1, None);
        await directory.RunAsync("UPDATE statements SET payload = '{' WHERE position = 1");

        var parked = Assert.Single(await projector.RunOnceAsync(None));

        Assert.Equal(Key("a").Id, parked.Id);
        Assert.Contains("contentHash", parked.Reason, StringComparison.Ordinal);
        Assert.Equal(["b"], await NamesAsync(graph));
    }

    [Fact]
    public async Task A_record_that_is_separated_again_stands_for_itself()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (graph, projector) = Open(directory);
        StatedRecord[] statements =
            [Service("a"), Service("b"), Key("b").IsSameAs(Key("a")), Key("b").IsSameAs(Key("b"))];
        foreach (var statement in statements)
        {
            await directory.Journal.AppendAsync([statement], 1, None);
            await projector.RunOnceAsync(None);
        }

        Assert.Equal(["a", "b"], await NamesAsync(graph));
    }

    [Fact]
    public async Task An_entity_that_cannot_be_projected_is_parked_with_its_reason_and_the_rest_goes_on()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (graph, projector) = Open(directory);
        await directory.Journal.AppendAsync([Key("a").IsNamed("a"), Service("b")], 1, None);

        var parked = Assert.Single(await projector.RunOnceAsync(None));

        Assert.Equal(Key("a").Id, parked.Id);
        Assert.Contains("sorte", parked.Reason, StringComparison.Ordinal);
        Assert.Equal(["b"], await NamesAsync(graph));
        Assert.Empty(await projector.RunOnceAsync(None));
    }

    [Fact]
    public async Task What_cannot_be_projected_any_more_is_gone_with_its_aliases()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (graph, projector) = Open(directory);
        var offers = Stating.Service("offers");
        await directory.Journal.AppendAsync(
            [Service("a"), offers.Says((FacetNames.Offers, null)), offers.IsSameAs(Key("a"))], 1, None);
        await projector.RunOnceAsync(None);
        var before = await graph.FindServicesAsync([offers.Id], None);

        await directory.Journal.AppendAsync([Key("a").IsWithdrawn()], 1, None);

        Assert.Single(await projector.RunOnceAsync(None));
        Assert.Single(before);
        Assert.Empty(await NamesAsync(graph));
        Assert.Empty(await graph.FindServicesAsync([Key("a").Id, offers.Id], None));
    }

    [Fact]
    public async Task Other_reference_data_project_everything_again()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var reference = new Reference();
        var graph = new EmbeddedGraph();
        var projector = new Projector(directory.Journal, graph, graph, reference);
        await directory.Journal.AppendAsync([Service("a")], 1, None);
        await projector.RunOnceAsync(None);

        reference.Current = Reference.OfSeed with { Version = "next" };
        await projector.RunOnceAsync(None);

        Assert.Equal("next", (await graph.GetPositionAsync(None)).ReferenceVersion);
        Assert.Equal(["a"], await NamesAsync(graph));
    }

    [Fact]
    public async Task A_graph_that_stands_beyond_the_journal_is_of_another_one_and_is_projected_anew()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (graph, projector) = Open(directory);
        await directory.Journal.AppendAsync([Service("a")], 1, None);
        await graph.ApplyAsync(
            new GraphPosition(1_000, "print", "seed"), Sample.Changes([Sample.Service("of another journal")]), None);

        await projector.RunOnceAsync(None);

        Assert.Equal(["a"], await NamesAsync(graph));
    }

    [Fact]
    public async Task A_graph_of_what_was_stated_before_a_backup_was_restored_is_projected_anew()
    {
        await using var lost = await TemporaryDirectory.CreateAsync();
        var (graph, projector) = Open(lost);
        await lost.Journal.AppendAsync([Service("lost")], 1, None);
        await projector.RunOnceAsync(None);

        await using var restored = await TemporaryDirectory.CreateAsync();
        await restored.Journal.AppendAsync([Service("a"), Service("b")], 1, None);
        await new Projector(restored.Journal, graph, graph, new Reference()).RunOnceAsync(None);

        Assert.Equal(["a", "b"], await NamesAsync(graph));
    }

    [Fact]
    public async Task Who_projects_while_another_does_waits_for_their_turn()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await directory.Journal.AppendAsync([Service("a")], 1, None);
        var graph = new EmbeddedGraph();
        var writer = new SlowWriter(graph);
        var projector = new Projector(directory.Journal, graph, writer, new Reference());

        var first = projector.RunOnceAsync(None);
        await writer.Begun;
        var second = projector.RebuildAsync(null, None);
        await directory.Journal.GetPositionAsync(None);
        writer.GoOn();
        await Task.WhenAll(first, second);

        Assert.Equal(1, writer.AtOnceMax);
        Assert.Equal(["a"], await NamesAsync(graph));
    }

    private static (EmbeddedGraph Graph, Projector Projector) Open(TemporaryDirectory directory)
    {
        var graph = new EmbeddedGraph();
        return (graph, new Projector(directory.Journal, graph, graph, new Reference()));
    }

    private static async Task<List<string>> NamesAsync(EmbeddedGraph graph) =>
        (await graph.ListServicesAsync(new ServiceFilter(), null, 9, None)).Items
            .Select(item => item.Node.Name)
            .ToList();

    private static RecordKey Key(string name) => Stating.Service(name);

    private static StatedRecord Service(string name) =>
        Key(name).Says((FacetNames.Name, name), (FacetNames.Kind, new JsonObject { ["code"] = "finess:182" }));
}
