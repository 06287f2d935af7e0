using ResourceMap.Catalog;
using ResourceMap.Graph;

namespace ResourceMap.Tests.Graph;

/// <summary>Aliases that end: what they led goes by its own name again.</summary>
public abstract partial class ResourceGraphContract
{
    private static readonly EntityId Record = Sample.ActorId("record");
    private static readonly EntityId Entity = Sample.ActorId("entity");

    private static GraphChanges RecordOfEntity => Sample.Changes([], Sample.Actor("entity")) with
    {
        Aliases = new Dictionary<EntityId, EntityId> { [Record] = Entity },
        Agreements = [Sample.Agreement("c", "record", "other")],
    };

    private static GraphChanges OfRecord => Sample.Changes(
        [Sample.Service("s") with { Actor = Record }], Sample.Actor("establishment", parent: Record));

    [SkippableFact]
    public async Task An_alias_that_a_replacement_does_not_know_leads_nowhere()
    {
        var store = await OpenEmptyAsync();
        await store.Writer.ApplyAsync(Sample.Position, RecordOfEntity, NotCancelled);
        await store.Writer.ApplyAsync(Sample.Position, OfRecord, NotCancelled);

        var batches = new[] { OfRecord, RecordOfEntity with { Aliases = new Dictionary<EntityId, EntityId>() } };
        await store.Writer.ReplaceAsync(Sample.Position, batches.ToAsyncEnumerable(), NotCancelled);

        await HasNoAliasAsync(store.Graph);
    }

    [SkippableFact]
    public async Task An_alias_that_is_removed_leads_nowhere()
    {
        var store = await OpenEmptyAsync();
        await store.Writer.ApplyAsync(Sample.Position, RecordOfEntity, NotCancelled);
        await store.Writer.ApplyAsync(Sample.Position, OfRecord, NotCancelled);

        await store.Writer.ApplyAsync(Sample.Position, GraphChanges.None with { Removed = [Record] }, NotCancelled);

        await HasNoAliasAsync(store.Graph);
    }

    private static async Task HasNoAliasAsync(IResourceGraph graph)
    {
        Assert.Empty(await graph.FindActorsAsync([Record], NotCancelled));
        var services = await graph.FindServicesOfActorsAsync([Entity, Record], NotCancelled);
        Assert.Empty(services[Entity]);
        Assert.Equal("s", Assert.Single(services[Record]).Name);
        var agreements = await graph.FindAgreementsOfActorsAsync([Entity, Record], NotCancelled);
        Assert.Empty(agreements[Entity]);
        Assert.Single(agreements[Record]);
        Assert.Empty((await graph.ListActorsAsync(new ActorFilter(Parent: Entity), null, 9, NotCancelled)).Items);
    }
}
