using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.References;

namespace ResourceMap.Graph;

/// <summary>
/// An entity that could not be projected: the rest went on, and it is in no list. Tried again when it changes, and at a
/// rebuild.
/// </summary>
/// <param name="Fault">The kind of fault, which holds nothing of what is stated.</param>
/// <param name="Reason">For whoever may read what is stated.</param>
public sealed record ParkedEntity(EntityId Id, string Fault, string Reason);

/// <summary>Collects what the entities of one batch become.</summary>
internal sealed class ProjectionBatch(DirectoryProjection projection, SourceRanks ranks)
{
    private readonly List<Service> _services = [];
    private readonly List<Actor> _actors = [];
    private readonly List<Agreement> _agreements = [];
    private readonly Dictionary<EntityId, EntityId> _aliases = [];
    private readonly List<ParkedEntity> _parked = [];
    private readonly List<EntityId> _parkedRecords = [];

    public IReadOnlyList<ParkedEntity> Parked => _parked;

    /// <param name="entities">Each all the heads of one.</param>
    /// <param name="reference">In force for the whole batch.</param>
    public static ProjectionBatch Of(IEnumerable<IReadOnlyList<Head>> entities, ReferenceData reference)
    {
        var batch = new ProjectionBatch(new DirectoryProjection(reference), reference.Ranks);
        foreach (var heads in entities)
            batch.Add(heads);
        return batch;
    }

    /// <summary>What is parked is removed with the rest: an older version of it must not go on answering.</summary>
    public GraphChanges Changes(IReadOnlyList<EntityId> removed) =>
        new(_services, _actors, _agreements, _aliases, [.. removed, .. _parkedRecords]);

    private void Add(IReadOnlyList<Head> heads)
    {
        var anchor = heads[0].Anchor;
        try
        {
            if (heads.FirstOrDefault(head => head.Damage is not null) is { } damaged)
                throw new DamagedRecordException(damaged);
            Add(Resolution.Resolve(anchor, heads, ranks));
        }
        catch (Exception fault)
        {
            // Whatever is wrong with one entity, the others must not wait for its repair.
            _parked.Add(new ParkedEntity(anchor, fault.GetType().Name, fault.Message));
            _parkedRecords.AddRange(heads.Select(head => head.Key.Id).Append(anchor));
        }
    }

    private void Add(ResolvedEntity entity)
    {
        switch (entity.Kind)
        {
            case RecordKind.Service:
                _services.Add(projection.ServiceOf(entity));
                break;
            case RecordKind.Actor or RecordKind.Establishment:
                _actors.Add(DirectoryProjection.ActorOf(entity));
                break;
            case RecordKind.Agreement:
                _agreements.Add(projection.AgreementOf(entity));
                break;
            default:
                // Zones are no entities of the graph.
                return;
        }

        foreach (var record in entity.Records.Where(record => record != entity.Id))
            _aliases[record] = entity.Id;
    }
}
