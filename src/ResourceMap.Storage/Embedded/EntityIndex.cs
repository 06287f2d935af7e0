using System.Collections.Immutable;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Storage.Embedded;

/// <summary>The services, or the actors: by id, in the order of lists, by their words. Immutable.</summary>
internal sealed class EntityIndex<T>
    where T : class
{
    private readonly EntityKeys<T> _keys;
    private readonly ImmutableDictionary<EntityId, T> _byId;
    private readonly Postings<string, T> _byWord;
    private readonly ImmutableSortedSet<string> _words;

    public EntityIndex(EntityKeys<T> keys)
        : this(keys, ImmutableDictionary<EntityId, T>.Empty, Postings<string, T>.Empty,
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal), [])
    {
    }

    private EntityIndex(
        EntityKeys<T> keys, ImmutableDictionary<EntityId, T> byId, Postings<string, T> byWord,
        ImmutableSortedSet<string> words, T[] listed)
    {
        (_keys, _byId, _byWord, _words, Listed) = (keys, byId, byWord, words, listed);
    }

    /// <summary>All that are not withdrawn, in the order of lists.</summary>
    public T[] Listed { get; }

    /// <summary>Withdrawn ones too, in no order.</summary>
    public IEnumerable<T> All => _byId.Values;

    public T? Find(EntityId id) => _byId.GetValueOrDefault(id);

    /// <summary>All that a text finds; null when the text asks nothing.</summary>
    public HashSet<T>? FindByText(string? text)
    {
        if (text is null || SearchQuery.Of(text) is not { Beginning: { } beginning } query)
            return null;
        var found = WordsBeginning(beginning)
            .SelectMany(word => _byWord[word])
            .ToHashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var word in query.Words)
            found.IntersectWith(_byWord[word]);
        return found;
    }

    /// <param name="isInOrder">What matches stands in the order of lists, and need not be sorted.</param>
    public Page<T> PageOf(IReadOnlyCollection<T> matching, bool isInOrder, Cursor? after, int countMax)
    {
        var rest = matching.Where(entity => after is not { } start || _keys.Cursor(entity).CompareTo(start) > 0);
        var page = (isInOrder ? rest : rest.OrderBy(_keys.Cursor)).Take(countMax + 1).ToList();
        var items = page.Take(countMax).Select(entity => new PageItem<T>(entity, _keys.Cursor(entity)));
        return new Page<T>(items.ToList(), page.Count > countMax, matching.Count);
    }

    /// <param name="removed">Versions that stand here and go.</param>
    /// <param name="added">Their new versions, and new entities.</param>
    public EntityIndex<T> With(IReadOnlySet<T> removed, IReadOnlyCollection<T> added)
    {
        var going = removed.Where(_keys.IsListed).ToHashSet<T>(ReferenceEqualityComparer.Instance);
        var coming = added.Where(_keys.IsListed).ToList();
        var byWord = _byWord.With(going, coming, _keys.Words);
        return new EntityIndex<T>(
            _keys,
            _byId.RemoveRange(removed.Select(IdOf))
                .SetItems(added.Select(entity => KeyValuePair.Create(IdOf(entity), entity))),
            byWord,
            _words.Except(going.SelectMany(_keys.Words).Where(word => byWord[word].Length == 0))
                .Union(_words.IsEmpty ? byWord.Keys : coming.SelectMany(_keys.Words)),
            Merged(going, coming));
    }

    private EntityId IdOf(T entity) => _keys.Cursor(entity).Id;

    private IEnumerable<string> WordsBeginning(string beginning)
    {
        var index = _words.IndexOf(beginning);
        for (index = index < 0 ? ~index : index; index < _words.Count; index++)
        {
            var word = _words[index];
            if (!word.StartsWith(beginning, StringComparison.Ordinal))
                yield break;
            yield return word;
        }
    }

    /// <summary>Copies what stands between the changes, which are few.</summary>
    private T[] Merged(HashSet<T> going, List<T> coming)
    {
        var merged = new List<T>(Listed.Length - going.Count + coming.Count);
        var order = Comparer<T>.Create((left, right) => _keys.Cursor(left).CompareTo(_keys.Cursor(right)));
        var next = 0;
        var changes = going.Select(entity => (Entity: entity, IsGoing: true))
            .Concat(coming.Select(entity => (Entity: entity, IsGoing: false)))
            .OrderBy(change => _keys.Cursor(change.Entity));
        foreach (var (entity, isGoing) in changes)
        {
            var index = Array.BinarySearch(Listed, next, Listed.Length - next, entity, order);
            var until = index < 0 ? ~index : index;
            merged.AddRange(Listed.AsSpan(next, until - next));
            next = until;
            if (isGoing)
                next++;
            else
                merged.Add(entity);
        }

        merged.AddRange(Listed.AsSpan(next));
        return merged.ToArray();
    }
}

/// <summary>What an index asks of its entities.</summary>
internal sealed record EntityKeys<T>(
    Func<T, Cursor> Cursor, Func<T, bool> IsListed, Func<T, IReadOnlyList<string>> Words);
