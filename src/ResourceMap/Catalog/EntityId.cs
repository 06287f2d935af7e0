namespace ResourceMap.Catalog;

/// <summary>
/// The public id of an actor (<c>ACT-</c>), service (<c>SRV-</c>), agreement (<c>AGR-</c>), offer (<c>OFF-</c>) or
/// site (<c>SIT-</c>): a prefix and 20 characters. For ever the same; clients never parse it.
/// </summary>
public readonly record struct EntityId(string Value) : IComparable<EntityId>
{
    public int CompareTo(EntityId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
