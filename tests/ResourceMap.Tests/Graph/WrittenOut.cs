using ResourceMap.Catalog;
using ResourceMap.Graph;

namespace ResourceMap.Tests.Graph;

/// <summary>What batches leave of actors and agreements, and their links by reading every pair.</summary>
internal sealed record WrittenOut(
    IReadOnlyDictionary<EntityId, EntityId> Aliases,
    IReadOnlyDictionary<EntityId, Actor> Actors,
    IReadOnlyList<Agreement> Agreements)
{
    public static WrittenOut Of(IReadOnlyList<GraphChanges> batches)
    {
        var aliases = new Dictionary<EntityId, EntityId>();
        foreach (var (record, entity) in batches.SelectMany(batch => batch.Aliases))
            aliases[record] = entity;
        return new(aliases, Last(batches.SelectMany(batch => batch.Actors), actor => actor.Id),
            [.. Last(batches.SelectMany(batch => batch.Agreements), agreement => agreement.Id).Values]);
    }

    public IEnumerable<Link> LinksOf(IReadOnlyList<Link> all, IReadOnlyCollection<EntityId> circle)
    {
        var asked = circle.Select(Entity).ToHashSet();
        return all.Where(link => asked.Contains(link.Actor) || asked.Contains(link.Other));
    }

    public IReadOnlyList<Link> AllLinks() =>
    [
        .. Agreements.Where(agreement => agreement.WithdrawnOn is null).SelectMany(Links)
            .Concat(Actors.Values.Where(actor => actor.Parent is { } parent && AreLinked(actor.Id, Entity(parent)))
                .Select(actor => new Link(
                    actor.Id, Entity(actor.Parent!.Value), LinkKind.Gestion, null, AgreementStatus.Inconnu, null, null,
                    false)))
            .OrderBy(link => link.Actor).ThenBy(link => link.Other)
            .ThenBy(link => link.Kind).ThenBy(link => link.Agreement?.Value, StringComparer.Ordinal),
    ];

    private IEnumerable<Link> Links(Agreement agreement)
    {
        return from left in Actors.Keys
               from right in Actors.Keys
               where left.CompareTo(right) < 0 && AreLinked(left, right) && IsParty(left) && IsParty(right)
               select new Link(
                   left, right, Enum.Parse<LinkKind>($"{agreement.Kind}"), agreement.Id, agreement.Status,
                   new[] { agreement.From, Signed(left), Signed(right) }.Max(), agreement.To,
                   Signed(left) is not null && Signed(right) is not null && agreement.To is not null);

        bool IsParty(EntityId actor) => agreement.Parties.Any(party => Entity(party.Actor) == actor);

        DateOnly? Signed(EntityId actor) =>
            agreement.Parties.Where(party => Entity(party.Actor) == actor).Min(party => party.SignedOn);
    }

    private bool AreLinked(EntityId left, EntityId right) => left != right && IsListed(left) && IsListed(right);

    private bool IsListed(EntityId id) => Actors.TryGetValue(id, out var actor) && actor.WithdrawnOn is null;

    private EntityId Entity(EntityId record) => Aliases.GetValueOrDefault(record, record);

    private static Dictionary<EntityId, T> Last<T>(IEnumerable<T> versions, Func<T, EntityId> id)
    {
        var last = new Dictionary<EntityId, T>();
        foreach (var version in versions)
            last[id(version)] = version;
        return last;
    }
}
