using BitFaster.Caching.Lru;
using ResourceMap.Graph;

namespace ResourceMap.Storage.Neo4j;

/// <summary>
/// Entities by the very text of their document, so that none is older than what the server has just said. The least
/// used go first. Safe for concurrent use.
/// </summary>
internal sealed class DocumentCache
{
    /// <summary>A département and more; 70 MB of services of FINESS, texts included.</summary>
    private const int Capacity = 10_000;

    private readonly ConcurrentLru<string, object> _entities = new(Capacity);

    /// <summary>A document begins with an id, and so with its type: no text is that of two.</summary>
    public T Read<T>(string document)
        where T : class =>
        (T)_entities.GetOrAdd(document, EntityDocument.Read<T>);
}
