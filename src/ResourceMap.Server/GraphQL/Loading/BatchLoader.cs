using GraphQL.DataLoader;

namespace ResourceMap.Server.GraphQL.Loading;

/// <summary>
/// Gathers the keys that fields of one level ask for and fetches them together. Scoped to a request: each key is
/// fetched once.
/// </summary>
public abstract class BatchLoader<TKey, TValue>(int batchMax = 500)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Pending> _seen = [];
    private Batch? _open;

    /// <summary>How many fetches this request has made.</summary>
    public int FetchCount { get; private set; }

    /// <summary>The value of the key, or the default where there is none.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (_gate)
        {
            if (_seen.TryGetValue(key, out var pending))
                return pending;
            if (_open is null || _open.Keys.Count == batchMax)
                _open = new Batch(this);
            _open.Keys.Add(key);
            return _seen[key] = new Pending(_open, key);
        }
    }

    /// <summary>Keys that are not found are left out.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(
        IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken);

    private sealed class Batch(BatchLoader<TKey, TValue> loader)
    {
        private Task<IReadOnlyDictionary<TKey, TValue>>? _fetch;

        public List<TKey> Keys { get; } = [];

        /// <summary>The first who asks closes the batch and fetches it for all.</summary>
        public Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(CancellationToken cancellationToken)
        {
            lock (loader._gate)
            {
                if (_fetch is not null)
                    return _fetch;
                if (loader._open == this)
                    loader._open = null;
                loader.FetchCount++;
                return _fetch = loader.FetchAsync(Keys, cancellationToken);
            }
        }
    }

    private sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<TValue?>
    {
        public async Task<TValue?> GetResultAsync(CancellationToken cancellationToken) =>
            (await batch.FetchAsync(cancellationToken)).TryGetValue(key, out var value) ? value : default;

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
