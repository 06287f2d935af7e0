namespace ResourceMap.Import;

/// <summary>
/// Which row stands where several of a file speak of one thing: the one of the latest date, of equals the first.
/// </summary>
internal sealed class StandingRows<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, (DateOnly? StatedOn, int Row)> _standing = [];

    public void Add(TKey key, DateOnly? statedOn, int row)
    {
        if (!_standing.TryGetValue(key, out var other) || statedOn > (other.StatedOn ?? DateOnly.MinValue))
            _standing[key] = (statedOn, row);
    }

    /// <summary>The key was added.</summary>
    public int RowOf(TKey key) => _standing[key].Row;
}
