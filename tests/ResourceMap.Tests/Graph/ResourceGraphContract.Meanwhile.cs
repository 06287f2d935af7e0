using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Graph;

/// <summary>What readers meet while the graph is written to.</summary>
public abstract partial class ResourceGraphContract
{
    private const int Rewrites = 8;

    private static readonly ServiceFilter InTours =
        new(Within: new HashSet<TerritoryId> { TerritoryId.Commune("37261") });

    [SkippableFact]
    public async Task Services_that_are_written_again_are_found_at_every_moment()
    {
        var store = await OpenEmptyAsync();
        var sites = Enumerable.Range(0, 3).Select(index => Sample.Site($"s{index}", Sample.Tours.North(index)));
        var services = Enumerable.Range(0, 200)
            .Select(index => Sample.Service($"s{index}", Reach.Recoit, [.. sites]) with { Actor = Sample.ActorId("g") })
            .ToList();
        var batch = Sample.Changes(services, Sample.Actor("g"));
        await store.Writer.ApplyAsync(Sample.Position, batch, NotCancelled);

        await WhileAsync(
            () => store.Writer.ApplyAsync(Sample.Position, batch, NotCancelled),
            async () =>
            {
                var candidates = await store.Graph.FindCandidatesAsync(Sample.Query(Sample.Tours), NotCancelled);
                Assert.Equal(200, candidates.Count);
                Assert.Equal(200, (await store.Graph.ListServicesAsync(InTours, null, 9, NotCancelled)).TotalCount);
                Assert.Equal(600, (await store.Graph.ListSitesNearAsync(Sample.Tours, 500, [], NotCancelled)).Count);
                var offered = await store.Graph.FindServicesOfActorsAsync([Sample.ActorId("g")], NotCancelled);
                Assert.Equal(200, offered[Sample.ActorId("g")].Count());
            });
    }

    [SkippableFact]
    public async Task What_comes_and_goes_while_it_is_read_is_there_or_not()
    {
        var store = await OpenEmptyAsync();
        var services = Enumerable.Range(0, 100).Select(index => Sample.Service($"s{index}")).ToList();
        var ids = services.ConvertAll(service => service.Id);
        var coming = Sample.Changes(services);
        var going = GraphChanges.None with { Removed = ids };

        await WhileAsync(
            async () =>
            {
                await store.Writer.ApplyAsync(Sample.Position, coming, NotCancelled);
                await store.Writer.ApplyAsync(Sample.Position, going, NotCancelled);
            },
            async () =>
            {
                await store.Graph.FindServicesAsync(ids, NotCancelled);
                await store.Graph.ListServicesAsync(new ServiceFilter(), null, 50, NotCancelled);
                await store.Graph.FindCandidatesAsync(Sample.Query(Sample.Tours), NotCancelled);
            });

        Assert.Empty(await NamesListedAsync(store.Graph, new ServiceFilter()));
    }

    [SkippableFact]
    public async Task A_batch_of_very_many_sites_is_applied_whole()
    {
        var store = await OpenEmptyAsync();
        var services = Enumerable.Range(0, 30)
            .Select(index => Sample.Service(
                $"s{index:00}", Reach.Recoit,
                [.. Enumerable.Range(0, 100).Select(site => Sample.Site($"s{site}", Sample.Tours.North(site)))]))
            .ToList();
        var batch = Sample.Changes(services) with
        {
            Aliases = new Dictionary<EntityId, EntityId> { [Sample.ServiceId("alias")] = services[0].Id },
        };

        await store.Writer.ApplyAsync(Sample.Position, batch, NotCancelled);
        await store.Writer.ApplyAsync(Sample.Position, batch, NotCancelled);

        Assert.Equal(30, (await store.Graph.FindCandidatesAsync(Sample.Query(Sample.Tours), NotCancelled)).Count);
        Assert.Equal(3_000, (await store.Graph.ListSitesNearAsync(Sample.Tours, 500, [], NotCancelled)).Count);
        Assert.Single(await store.Graph.FindServicesAsync([Sample.ServiceId("alias")], NotCancelled));
        Assert.Equal(Sample.Position, await store.Graph.GetPositionAsync(NotCancelled));
    }

    /// <summary>Reads again and again as long as it is written; no writer is left to the next clause.</summary>
    private static async Task WhileAsync(Func<Task> write, Func<Task> read)
    {
        var writing = Task.Run(async () =>
        {
            for (var turn = 0; turn < Rewrites; turn++)
                await write();
        });
        try
        {
            while (!writing.IsCompleted)
                await read();
        }
        finally
        {
            await writing;
        }
    }
}
