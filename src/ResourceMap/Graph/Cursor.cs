using ResourceMap.Catalog;

namespace ResourceMap.Graph;

/// <summary>A row of a plain list: the place in the order after which a page goes on.</summary>
public readonly record struct Cursor(string SortKey, EntityId Id) : IComparable<Cursor>
{
    public static Cursor Of(IListed entity) => new(entity.SortKey, entity.Id);

    /// <summary>Ordinal by sort key, then by id, whatever an engine's collation.</summary>
    public int CompareTo(Cursor other) => string.CompareOrdinal(SortKey, other.SortKey) is var order and not 0
        ? order
        : Id.CompareTo(other.Id);
}
