namespace ResourceMap.Graph;

/// <summary>Equal parts of many entities as one object: a directory is large, and most of it is alike.</summary>
internal static class Sharing
{
    /// <summary>What was made for this key before; made now where there is none.</summary>
    public static TValue OneFor<TKey, TValue>(
        this Dictionary<TKey, TValue> known, TKey key, Func<TKey, TValue> make)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var value))
            known.Add(key, value = make(key));
        return value;
    }
}
