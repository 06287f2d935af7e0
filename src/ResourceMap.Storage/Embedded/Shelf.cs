using System.Collections.Immutable;
using ResourceMap.Catalog;
using ResourceMap.Graph;

namespace ResourceMap.Storage.Embedded;

/// <summary>The services, or the actors: by id, in the order of lists, by their words. Immutable.</summary>
internal sealed class Shelf<T>
    where T : class
{
    private readonly Marks<T> _marks;
    private readonly ImmutableDictionary<EntityId, T> _byId;
    private readonly Postings<string, T> _byWord;
    private readonly ImmutableSortedSet<string> _words;

    public Shelf(Marks<T> marks)
        : this(marks, ImmutableDictionary<EntityId, T>.Empty, Postings<string, T>.Empty,
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal), [])
    {
    }

    private Shelf(
        Marks<T> marks, ImmutableDictionary<EntityId, T> byId, Postings<string, T> byWord,
        ImmutableSortedSet<string> words, T[] listed)
    {
        (_marks, _byId, _byWord, _words, Listed) = (marks, byId, byWord, words, listed);
    }

    /// <summary>All that are not withdrawn, in the order of lists.</summary>
    public T[] Listed { get; }

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
    public Page<T> PageOf(IReadOnlyCollection<T> matching, bool isInOrder, string? after, int countMax)
    {
        var start = after is null ? (Cursor?)null : Cursor.Parse(after);
        var rest = matching.Where(entity => start is null || _marks.Cursor(entity).CompareTo(start.Value) > 0);
        var page = (isInOrder ? rest : rest.OrderBy(_marks.Cursor)).Take(countMax + 1).ToList();
        var items = page.Take(countMax).Select(entity => new PageItem<T>(entity, _marks.Cursor(entity).ToString()));
        return new Page<T>(items.ToList(), page.Count > countMax, matching.Count);
    }

    /// <param name="removed">Versions that stand here and go.</param>
    /// <param name="added">Their new versions, and new entities.</param>
    public Shelf<T> With(IReadOnlySet<T> removed, IReadOnlyCollection<T> added)
    {
        var going = removed.Where(_marks.IsListed).ToHashSet<T>(ReferenceEqualityComparer.Instance);
        var coming = added.Where(_marks.IsListed).ToList();
        var byWord = _byWord.With(going, coming, _marks.Words);
        return new Shelf<T>(
            _marks,
            _byId.RemoveRange(removed.Select(IdOf))
                .SetItems(added.Select(entity => KeyValuePair.Create(IdOf(entity), entity))),
            byWord,
            _words.Except(going.SelectMany(_marks.Words).Where(word => byWord[word].Length == 0))
                .Union(_words.IsEmpty ? byWord.Keys : coming.SelectMany(_marks.Words)),
            Merged(going, coming));
    }

    private EntityId IdOf(T entity) => _marks.Cursor(entity).Id;

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
        var order = Comparer<T>.Create((left, right) => _marks.Cursor(left).CompareTo(_marks.Cursor(right)));
        var next = 0;
        var changes = going.Select(entity => (Entity: entity, IsGoing: true))
            .Concat(coming.Select(entity => (Entity: entity, IsGoing: false)))
            .OrderBy(change => _marks.Cursor(change.Entity));
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

/// <summary>What a shelf asks of its entities.</summary>
internal sealed record Marks<T>(Func<T, Cursor> Cursor, Func<T, bool> IsListed, Func<T, IReadOnlyList<string>> Words);
