using System.Collections.Immutable;
using ResourceMap.Catalog;

namespace ResourceMap.Storage.Embedded;

/// <summary>To which entity the id of a record leads, and back. Immutable.</summary>
internal sealed class Aliases
{
    public static readonly Aliases Empty = new(
        ImmutableDictionary<EntityId, EntityId>.Empty, ImmutableDictionary<EntityId, ImmutableHashSet<EntityId>>.Empty);

    private readonly ImmutableDictionary<EntityId, EntityId> _entities;
    private readonly ImmutableDictionary<EntityId, ImmutableHashSet<EntityId>> _records;

    private Aliases(
        ImmutableDictionary<EntityId, EntityId> entities,
        ImmutableDictionary<EntityId, ImmutableHashSet<EntityId>> records)
    {
        _entities = entities;
        _records = records;
    }

    public EntityId Resolve(EntityId record) => _entities.GetValueOrDefault(record, record);

    /// <summary>The ids of every record of an entity, its own first.</summary>
    public IEnumerable<EntityId> RecordsOf(EntityId entity) =>
        _records.GetValueOrDefault(entity, []).Prepend(entity);

    /// <param name="ended">What stands for itself now or for nothing: no longer an alias of another.</param>
    public Aliases With(IReadOnlyDictionary<EntityId, EntityId> aliases, IEnumerable<EntityId> ended)
    {
        var entities = _entities.ToBuilder();
        var records = _records.ToBuilder();
        foreach (var record in ended.Concat(aliases.Keys))
        {
            if (entities.Remove(record, out var former))
                records[former] = records[former].Remove(record);
        }

        foreach (var (record, entity) in aliases)
        {
            entities[record] = entity;
            records[entity] = records.GetValueOrDefault(entity, []).Add(record);
        }

        return new(entities.ToImmutable(), records.ToImmutable());
    }
}
