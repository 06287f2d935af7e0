using System.Collections.Immutable;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Storage.Embedded;

/// <summary>The services, or the actors: by id, in the order of lists, by their words. Immutable.</summary>
internal sealed class EntityIndex<T>
    where T : class, IListed
{
    private readonly Func<T, IReadOnlyList<string>> _wordsOf;
    private readonly ImmutableDictionary<EntityId, T> _byId;
    private readonly Postings<string, T> _byWord;
    private readonly ImmutableSortedSet<string> _words;

    /// <param name="wordsOf">By which a text finds it.</param>
    public EntityIndex(Func<T, IReadOnlyList<string>> wordsOf)
        : this(wordsOf, ImmutableDictionary<EntityId, T>.Empty, Postings<string, T>.Empty,
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal), [])
    {
    }

    private EntityIndex(
        Func<T, IReadOnlyList<string>> wordsOf, ImmutableDictionary<EntityId, T> byId, Postings<string, T> byWord,
        ImmutableSortedSet<string> words, T[] listed)
    {
        (_wordsOf, _byId, _byWord, _words, Listed) = (wordsOf, byId, byWord, words, listed);
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

    /// <param name="removed">Versions that stand here and go.</param>
    /// <param name="added">Their new versions, and new entities.</param>
    public EntityIndex<T> With(IReadOnlySet<T> removed, IReadOnlyCollection<T> added)
    {
        var going = removed.Where(entity => entity.WithdrawnOn is null)
            .ToHashSet<T>(ReferenceEqualityComparer.Instance);
        var coming = added.Where(entity => entity.WithdrawnOn is null).ToList();
        var byWord = _byWord.With(going, coming, _wordsOf);
        return new EntityIndex<T>(
            _wordsOf,
            _byId.RemoveRange(removed.Select(entity => entity.Id))
                .SetItems(added.Select(entity => KeyValuePair.Create(entity.Id, entity))),
            byWord,
            _words.Except(going.SelectMany(_wordsOf).Where(word => byWord[word].Length == 0))
                .Union(_words.IsEmpty ? byWord.Keys : coming.SelectMany(_wordsOf)),
            Merged(going, coming));
    }

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
        var order = Comparer<T>.Create((left, right) => Cursor.Of(left).CompareTo(Cursor.Of(right)));
        var next = 0;
        var changes = going.Select(entity => (Entity: entity, IsGoing: true))
            .Concat(coming.Select(entity => (Entity: entity, IsGoing: false)))
            .OrderBy(change => Cursor.Of(change.Entity));
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
