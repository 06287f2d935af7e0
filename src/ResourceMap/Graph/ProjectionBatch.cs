using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.References;
using ResourceMap.Refusals;

namespace ResourceMap.Graph;

/// <summary>What went wrong with one entity, while the rest went on.</summary>
/// <param name="IsParked">
/// It is in no list, and tried again when it changes and at a rebuild; else it is projected without what is wrong.
/// </param>
/// <param name="Fault">The kind of fault, which holds nothing of what is stated.</param>
/// <param name="Reason">French, for whoever may read what is stated.</param>
public sealed record ProjectionFault(EntityId Id, bool IsParked, string Fault, string Reason);

/// <summary>Collects what the entities of one batch become.</summary>
internal sealed class ProjectionBatch(DirectoryProjection projection, SourceRanks ranks)
{
    private readonly List<Service> _services = [];
    private readonly List<Actor> _actors = [];
    private readonly List<Agreement> _agreements = [];
    private readonly Dictionary<EntityId, EntityId> _aliases = [];
    private readonly List<ProjectionFault> _faults = [];
    private readonly List<EntityId> _parkedRecords = [];

    public IReadOnlyList<ProjectionFault> Faults => _faults;

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
            var entity = Resolution.Resolve(anchor, heads, ranks);
            if (entity.Faults.FirstOrDefault(MayHideAnAddress) is { } hidden)
                throw new RefusedException(hidden);
            Add(entity);
            _faults.AddRange(entity.Faults.Select(fault =>
                new ProjectionFault(anchor, IsParked: false, fault.Code.Word(), fault.Sentence)));
        }
        catch (Exception fault)
        {
            // Whatever is wrong with one entity, the others must not wait for its repair.
            var kind = fault is RefusedException refused ? refused.Refusal.Code.Word() : fault.GetType().Name;
            _faults.Add(new ProjectionFault(anchor, IsParked: true, kind, fault.Message));
            _parkedRecords.AddRange(heads.Select(head => head.Key.Id).Append(anchor));
        }
    }

    /// <summary>What cannot be read may say that the address is sensitive.</summary>
    private static bool MayHideAnAddress(Refusal fault) => fault.Where is null or FacetNames.Visibility;

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
