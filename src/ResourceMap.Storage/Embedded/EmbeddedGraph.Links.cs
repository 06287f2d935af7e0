using ResourceMap.Catalog;
using ResourceMap.Graph;

namespace ResourceMap.Storage.Embedded;

public sealed partial class EmbeddedGraph
{
    public Task<IReadOnlyDictionary<EntityId, Agreement>> FindAgreementsAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken) =>
        Answer<IReadOnlyDictionary<EntityId, Agreement>>(
            snapshot => ByIds(ids, id => snapshot.Agreements.Find(snapshot.Aliases.Resolve(id))), cancellationToken);

    public Task<ILookup<EntityId, Agreement>> FindAgreementsOfActorsAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken) =>
        Answer(
            snapshot => actors.Distinct()
                .SelectMany(
                    actor => Union(snapshot.ByParty, snapshot.Aliases.RecordsOf(snapshot.Aliases.Resolve(actor)))
                        .OrderBy(Cursor.Of),
                    (actor, agreement) => (actor, agreement))
                .ToLookup(pair => pair.actor, pair => pair.agreement),
            cancellationToken);

    public Task<IReadOnlyList<Link>> FindLinksAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken) =>
        Answer(snapshot => LinksOf(snapshot, actors), cancellationToken);

    private static IReadOnlyList<Link> LinksOf(Snapshot snapshot, IReadOnlyCollection<EntityId> actors)
    {
        var asked = actors.Select(snapshot.Aliases.Resolve).ToHashSet();
        var records = asked.SelectMany(snapshot.Aliases.RecordsOf).ToList();
        return Links.Of(
            asked,
            Union(snapshot.ByParty, records),
            Union(snapshot.ByParent, records).Concat(asked.Select(snapshot.Actors.Find).OfType<Actor>()),
            id => snapshot.Actors.Find(snapshot.Aliases.Resolve(id)) is { WithdrawnOn: null } actor ? actor.Id : null);
    }
}
