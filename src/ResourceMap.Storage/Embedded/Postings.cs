using System.Collections.Immutable;

namespace ResourceMap.Storage.Embedded;

/// <summary>
/// Which values stand under a key. Immutable: a change copies only the lists of the keys that it touches. Values are
/// told apart by reference, since every version of an entity is an object of its own.
/// </summary>
internal sealed class Postings<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private const int FewMax = 8;

    public static readonly Postings<TKey, TValue> Empty = new(ImmutableDictionary<TKey, TValue[]>.Empty);

    private readonly ImmutableDictionary<TKey, TValue[]> _lists;

    private Postings(ImmutableDictionary<TKey, TValue[]> lists) => _lists = lists;

    public IEnumerable<TKey> Keys => _lists.Keys;

    public TValue[] this[TKey key] => _lists.GetValueOrDefault(key, []);

    public Postings<TKey, TValue> With(
        IReadOnlySet<TValue> removed, IEnumerable<TValue> added, Func<TValue, IEnumerable<TKey>> keysOf)
    {
        var arriving = ByKey(added, keysOf);
        if (_lists.IsEmpty)
            return new(arriving.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
        var lists = _lists.ToBuilder();
        var leaving = ByKey(removed, keysOf);
        foreach (var key in leaving.Keys.Union(arriving.Keys))
        {
            var staying = leaving.TryGetValue(key, out var gone) ? Without(this[key], gone) : this[key];
            TValue[] list = [.. staying, .. arriving.GetValueOrDefault(key, [])];
            if (list.Length == 0)
                lists.Remove(key);
            else
                lists[key] = list;
        }

        return new(lists.ToImmutable());
    }

    /// <summary>To hash an object is to read it, which takes longer than to compare its reference to a few.</summary>
    private static TValue[] Without(TValue[] list, List<TValue> gone)
    {
        if (gone.Count > FewMax)
            return list.Except(gone, ReferenceEqualityComparer.Instance).Cast<TValue>().ToArray();
        foreach (var value in gone)
        {
            var index = Array.FindIndex(list, other => ReferenceEquals(other, value));
            list = [.. list.AsSpan(0, index), .. list.AsSpan(index + 1)];
        }

        return list;
    }

    /// <summary>A value that gives a key twice gives it twice in a row: the last of its list tells.</summary>
    private static Dictionary<TKey, List<TValue>> ByKey(
        IEnumerable<TValue> values, Func<TValue, IEnumerable<TKey>> keysOf)
    {
        var lists = new Dictionary<TKey, List<TValue>>();
        foreach (var value in values)
        {
            foreach (var key in keysOf(value))
            {
                if (!lists.TryGetValue(key, out var list))
                    lists[key] = list = [];
                if (list.Count == 0 || !ReferenceEquals(list[^1], value))
                    list.Add(value);
            }
        }

        return lists;
    }
}
