using GraphQL.DataLoader;

namespace ResourceMap.Server.GraphQL.Loading;

/// <summary>What may be done with a value before it is loaded.</summary>
public static class LoaderResults
{
    public static IDataLoaderResult<TResult> Then<TValue, TResult>(
        this IDataLoaderResult<TValue> result, Func<TValue, TResult> map) => new Mapped<TValue, TResult>(result, map);

    /// <summary>A value that must be there: its absence is a fault of the data, not of the question.</summary>
    public static IDataLoaderResult<TValue> Required<TValue>(this IDataLoaderResult<TValue?> result, string what)
        where TValue : class =>
        result.Then(value => value
            ?? throw new InvalidOperationException($"{what} is referred to but does not exist."));

    /// <summary>All values, in their order: asked for before any is awaited, so they are fetched at once.</summary>
    public static IDataLoaderResult<IReadOnlyList<T>> Together<T>(this IEnumerable<IDataLoaderResult<T>> results) =>
        new Gathered<T>([.. results]);

    private sealed class Gathered<T>(IReadOnlyList<IDataLoaderResult<T>> results) : IDataLoaderResult<IReadOnlyList<T>>
    {
        public async Task<IReadOnlyList<T>> GetResultAsync(CancellationToken cancellationToken)
        {
            var values = new List<T>(results.Count);
            foreach (var result in results)
                values.Add(await result.GetResultAsync(cancellationToken));
            return values;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }

    private sealed class Mapped<TValue, TResult>(IDataLoaderResult<TValue> result, Func<TValue, TResult> map)
        : IDataLoaderResult<TResult>
    {
        public async Task<TResult> GetResultAsync(CancellationToken cancellationToken) =>
            map(await result.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
