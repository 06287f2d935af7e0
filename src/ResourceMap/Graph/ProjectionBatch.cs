using ResourceMap.Catalog;
using ResourceMap.Journal;

namespace ResourceMap.Graph;

/// <summary>Collects what the entities of one batch become.</summary>
internal sealed class ProjectionBatch(DirectoryProjection projection, SourceRanks ranks, List<ParkedEntity> parked)
{
    private readonly List<Service> _services = [];
    private readonly List<Actor> _actors = [];
    private readonly List<Agreement> _agreements = [];
    private readonly Dictionary<EntityId, EntityId> _aliases = [];

    /// <param name="heads">All of one entity.</param>
    public void Add(IReadOnlyList<Head> heads)
    {
        var anchor = heads[0].Anchor;
        try
        {
            Add(Resolution.Resolve(anchor, heads, ranks));
        }
        catch (Exception fault)
        {
            // Whatever is wrong with one entity, the others must not wait for its repair.
            parked.Add(new ParkedEntity(anchor, $"{fault.GetType().Name}: {fault.Message}"));
        }
    }

    public GraphChanges Changes(GraphPosition position, bool reset, IReadOnlyList<EntityId> removed) =>
        new(position, reset, _services, _actors, _agreements, _aliases, removed);

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
