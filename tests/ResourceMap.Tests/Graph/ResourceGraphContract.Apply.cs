using ResourceMap.Catalog;
using ResourceMap.Graph;

namespace ResourceMap.Tests.Graph;

public abstract partial class ResourceGraphContract
{
    [SkippableFact]
    public async Task The_position_is_that_of_the_last_batch_and_0_before_the_first()
    {
        var store = await OpenEmptyAsync();
        var before = await store.Graph.GetPositionAsync(NotCancelled);
        await store.Writer.ApplyAsync(new GraphPosition(7, "print", "reference"), Sample.Changes([]), NotCancelled);

        Assert.Equal(0, before.Position);
        Assert.Equal(new GraphPosition(7, "print", "reference"), await store.Graph.GetPositionAsync(NotCancelled));
    }

    [SkippableFact]
    public async Task A_new_version_takes_the_place_of_the_old_one_everywhere()
    {
        var old = Sample.Service("old").Needing("serafin:1.1.1") with { Actor = Sample.ActorId("g") };
        var graph = await OpenAsync(
            Sample.Changes([old]),
            Sample.Changes([Sample.Service("new").Covering("COM-37001") with { Id = old.Id }]));

        Assert.Equal("new", (await graph.FindServicesAsync([old.Id], NotCancelled))[old.Id].Name);
        Assert.Equal(["new"], await NamesListedAsync(graph, new ServiceFilter()));
        Assert.Empty(await NamesListedAsync(graph, new ServiceFilter("old")));
        Assert.Empty(await NamesOfCandidatesAsync(graph, Sample.Query(Sample.Tours)));
        Assert.Empty(await graph.FindServicesOfActorsAsync([Sample.ActorId("g")], NotCancelled));
    }

    [SkippableFact]
    public async Task A_replacement_throws_away_what_was_there()
    {
        var store = await OpenEmptyAsync();
        var old = Sample.Changes([Sample.Service("old"), Sample.Service("kept")], Sample.Actor("g")) with
        {
            Agreements = [Sample.Agreement("c", "g", "h")],
            Aliases = new Dictionary<EntityId, EntityId> { [Sample.ServiceId("alias")] = Sample.ServiceId("kept") },
        };
        await store.Writer.ApplyAsync(Sample.Position, old, NotCancelled);
        var batches = new[] { "new", "kept" }.Select(name => Sample.Changes([Sample.Service(name)]));

        await store.Writer.ReplaceAsync(
            new GraphPosition(9, "print", "next"), batches.ToAsyncEnumerable(), NotCancelled);

        Assert.Equal(["kept", "new"], await NamesListedAsync(store.Graph, new ServiceFilter()));
        Assert.Empty(await store.Graph.FindServicesAsync([Sample.ServiceId("alias")], NotCancelled));
        Assert.Empty(await store.Graph.FindActorsAsync([Sample.ActorId("g")], NotCancelled));
        Assert.Empty(await store.Graph.FindLinksAsync([Sample.ActorId("g")], NotCancelled));
        Assert.Equal(new GraphPosition(9, "print", "next"), await store.Graph.GetPositionAsync(NotCancelled));
    }

    [SkippableFact]
    public async Task A_replacement_that_is_cut_short_leaves_all_as_it_was_or_the_position_at_nothing()
    {
        var store = await OpenEmptyAsync();
        await store.Writer.ApplyAsync(Sample.Position, Sample.Changes([Sample.Service("old")]), NotCancelled);

        await Assert.ThrowsAsync<IOException>(() => store.Writer.ReplaceAsync(
            new GraphPosition(9, "print", "next"), CutShort(Sample.Changes([Sample.Service("new")])), NotCancelled));

        if (await store.Graph.GetPositionAsync(NotCancelled) is { Position: > 0 } position)
        {
            Assert.Equal(Sample.Position, position);
            Assert.Equal(["old"], await NamesListedAsync(store.Graph, new ServiceFilter()));
        }

        Assert.Contains("old", await NamesListedAsync(store.Graph, new ServiceFilter()));
    }

    [SkippableFact]
    public async Task Applying_a_batch_again_changes_nothing()
    {
        var batch = RandomDirectory.Changes(seed: 5, count: 60);
        var once = await AnswersAsync(await OpenAsync(batch));
        var twice = await AnswersAsync(await OpenAsync(batch, batch));

        Assert.Equal(once, twice);
    }

    [SkippableFact]
    public async Task The_order_in_which_entities_arrive_does_not_matter()
    {
        var batch = RandomDirectory.Changes(seed: 6, count: 60);
        var inOne = await AnswersAsync(await OpenAsync(batch));
        var oneByOne = await AnswersAsync(await OpenAsync([
            .. batch.Agreements.Reverse().Select(each => Sample.Changes([]) with { Agreements = [each] }),
            .. batch.Services.Reverse().Select(service => Sample.Changes([service])),
            .. batch.Actors.Reverse().Select(actor => Sample.Changes([], actor)),
            Sample.Changes([]) with { Aliases = batch.Aliases },
        ]));

        Assert.Equal(inOne, oneByOne);
    }

    [SkippableFact]
    public async Task A_cancelled_question_is_not_answered_and_a_cancelled_batch_leaves_no_trace()
    {
        var store = await OpenEmptyAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Writer.ApplyAsync(Sample.Position, Sample.Changes([Sample.Service("a")]), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Graph.FindCandidatesAsync(Sample.Query(Sample.Tours), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Graph.ListServicesAsync(new ServiceFilter(), null, 1, cancelled));
        Assert.Empty(await NamesListedAsync(store.Graph, new ServiceFilter()));
        Assert.Equal(0, (await store.Graph.GetPositionAsync(NotCancelled)).Position);
    }

    private static async IAsyncEnumerable<GraphChanges> CutShort(GraphChanges first)
    {
        yield return first;
        await Task.Yield();
        throw new IOException("The journal cannot be read.");
    }

    private static async Task<List<string>> AnswersAsync(IResourceGraph graph)
    {
        var answers = await NamesListedAsync(graph, new ServiceFilter(IncludeOutOfScope: true));
        foreach (var query in RandomDirectory.Queries(seed: 7, count: 20))
            answers.AddRange(await NamesOfCandidatesAsync(graph, query));
        foreach (var circle in RandomDirectory.Circles(seed: 8, count: 20))
            answers.AddRange((await graph.FindLinksAsync(circle, NotCancelled)).Select(link => $"{link}"));
        return answers;
    }
}
