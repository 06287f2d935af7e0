using ResourceMap.Catalog;
using ResourceMap.Graph;

namespace ResourceMap.Storage.Embedded;

public sealed partial class EmbeddedGraph
{
    public Task<Page<Service>> ListServicesAsync(
        ServiceFilter filter, Cursor? after, int countMax, CancellationToken cancellationToken) =>
        Answer(snapshot => ListServices(snapshot, filter, after, countMax), cancellationToken);

    public Task<Page<Actor>> ListActorsAsync(
        ActorFilter filter, Cursor? after, int countMax, CancellationToken cancellationToken) =>
        Answer(snapshot => ListActors(snapshot, filter, after, countMax), cancellationToken);

    /// <summary>Starts from the narrowest condition and checks the others.</summary>
    private static Page<Service> ListServices(
        Snapshot snapshot, ServiceFilter filter, Cursor? after, int countMax)
    {
        var sets = new[]
        {
            snapshot.Services.FindByText(filter.Text),
            filter.Kinds is { } kinds ? Union(snapshot.ByKind, kinds) : null,
            filter.Needs is { } needs ? Union(snapshot.ByNeed, needs) : null,
            filter.Within is { } communes ? Union(snapshot.ByCommune, communes) : null,
        }.OfType<HashSet<Service>>().OrderBy(set => set.Count).ToList();
        IEnumerable<Service> narrowest = sets.Count == 0 ? snapshot.Services.Listed : sets[0];
        var matching = sets.Skip(1).Aggregate(narrowest, (found, set) => found.Where(set.Contains))
            .Where(service => service.InScope || filter.IncludeOutOfScope)
            .Where(service => filter.Fictional is null || service.Fictional == filter.Fictional)
            .ToList();
        return PageOf(matching, isInOrder: sets.Count == 0, after, countMax);
    }

    private static Page<Actor> ListActors(Snapshot snapshot, ActorFilter filter, Cursor? after, int countMax)
    {
        var sets = new[]
        {
            snapshot.Actors.FindByText(filter.Text),
            filter.Parent is { } parent
                ? Union(snapshot.ByParent, snapshot.Aliases.RecordsOf(snapshot.Aliases.Resolve(parent)))
                : null,
        }.OfType<HashSet<Actor>>().OrderBy(set => set.Count).ToList();
        IEnumerable<Actor> narrowest = sets.Count == 0 ? snapshot.Actors.Listed : sets[0];
        var matching = sets.Skip(1).Aggregate(narrowest, (found, set) => found.Where(set.Contains))
            .Where(actor => filter.Level is null || actor.Level == filter.Level)
            .ToList();
        return PageOf(matching, isInOrder: sets.Count == 0, after, countMax);
    }

    /// <param name="isInOrder">What matches stands in the order of lists, and need not be sorted.</param>
    private static Page<T> PageOf<T>(IReadOnlyCollection<T> matching, bool isInOrder, Cursor? after, int countMax)
        where T : IListed
    {
        var rest = matching.Where(entity => after is not { } start || Cursor.Of(entity).CompareTo(start) > 0);
        var page = (isInOrder ? rest : rest.OrderBy(entity => Cursor.Of(entity))).Take(countMax + 1).ToList();
        var items = page.Take(countMax).Select(entity => new PageItem<T>(entity, Cursor.Of(entity)));
        return new Page<T>(items.ToList(), page.Count > countMax, matching.Count);
    }
}
