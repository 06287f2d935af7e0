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

    private sealed class Mapped<TValue, TResult>(IDataLoaderResult<TValue> result, Func<TValue, TResult> map)
        : IDataLoaderResult<TResult>
    {
        public async Task<TResult> GetResultAsync(CancellationToken cancellationToken) =>
            map(await result.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) =>
            await GetResultAsync(cancellationToken);
    }
}
