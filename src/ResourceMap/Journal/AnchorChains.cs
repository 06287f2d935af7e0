using ResourceMap.Catalog;

namespace ResourceMap.Journal;

/// <summary>Follows "same as" from record to record to the one that gives the entity its id.</summary>
public static class AnchorChains
{
    /// <param name="statedAnchors">Record → the anchor stated for it; a record not named is its own.</param>
    /// <returns>
    /// The end of the chain. Records that were stated the same as each other in a circle share the first id of it.
    /// </returns>
    public static EntityId Final(EntityId record, IReadOnlyDictionary<EntityId, EntityId> statedAnchors)
    {
        var path = new List<EntityId>();
        while (!path.Contains(record))
        {
            path.Add(record);
            record = statedAnchors.GetValueOrDefault(record, record);
        }

        return path.SkipWhile(step => step != record).Min();
    }
}
