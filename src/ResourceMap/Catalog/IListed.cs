namespace ResourceMap.Catalog;

/// <summary>What stands in lists, in the order of names and then of ids.</summary>
public interface IListed
{
    EntityId Id { get; }

    /// <summary>The name in the order of lists: accents folded, lower case.</summary>
    string SortKey { get; }

    /// <summary>Every source has withdrawn it: in no list, still answered by its id.</summary>
    DateOnly? WithdrawnOn { get; }
}
