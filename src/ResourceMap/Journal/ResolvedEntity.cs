using ResourceMap.Catalog;
using ResourceMap.Journal.Facets;
using ResourceMap.Refusals;

namespace ResourceMap.Journal;

/// <summary>One entity: every facet taken whole from one of its records (see Resolution).</summary>
/// <param name="Id">The id of its anchor.</param>
/// <param name="Records">The ids of all its records, the anchor's included.</param>
/// <param name="WithdrawnOn">The date of the last withdrawal when every record is withdrawn; else null.</param>
/// <param name="IsFictional">Every one of its records is of <see cref="RecordKey.FictionalSource"/>.</param>
public sealed record ResolvedEntity(
    EntityId Id,
    RecordKind Kind,
    IReadOnlyList<EntityId> Records,
    IReadOnlyDictionary<string, ResolvedFacet> Facets,
    IReadOnlyList<FacetConflict> Conflicts,
    DateOnly? WithdrawnOn,
    bool IsFictional)
{
    /// <summary>Why facets of its records are left out (see <see cref="Payload.Faults"/>).</summary>
    public IReadOnlyList<Refusal> Faults { get; init; } = [];

    /// <summary>Null where no source speaks of it, and where there is none.</summary>
    public T? Find<T>()
        where T : Facet => Facets.Values.Select(facet => facet.Value).OfType<T>().FirstOrDefault();
}

/// <summary>A facet and where it comes from.</summary>
/// <param name="Value">Null when the source states that there is none.</param>
/// <param name="RecordId">The id of <paramref name="Record"/>.</param>
public sealed record ResolvedFacet(
    Facet? Value, RecordKey Record, EntityId RecordId, DateOnly? StatedOn, string? Vintage, long Position);

/// <summary>Another source states the same facet otherwise: listed, not hidden.</summary>
public sealed record FacetConflict(string Facet, ResolvedFacet Kept, ResolvedFacet Other);
