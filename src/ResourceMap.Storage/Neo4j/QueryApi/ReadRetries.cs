using Microsoft.Extensions.Logging;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>A read is run again after transient faults and lost connections, for some ten seconds.</summary>
internal sealed class ReadRetries(Neo4jOptions options, TimeProvider time, ILogger log)
{
    private const double Jitter = 0.2;

    public async Task<T> RunAsync<T>(string name, Func<Task<T>> read, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var delay = options.RetryDelay;
        for (var tries = 1; ; tries++, delay *= 2)
        {
            try
            {
                return await read();
            }
            catch (QueryApiException fault) when (IsWorthATry(fault, tries, time.GetElapsedTime(started) + delay))
            {
                QueryApiLog.Again(log, name, tries, fault.Kind, fault.Code);
            }

            // Readers that failed together do not come back together.
            var spread = 1 + Jitter * (2 * Random.Shared.NextDouble() - 1);
            await Task.Delay(delay * spread, time, cancellationToken);
        }
    }

    private bool IsWorthATry(QueryApiException fault, int tries, TimeSpan spent) =>
        fault.Kind is FaultKind.Transient or FaultKind.Unreachable
        && tries < options.TriesMax && spent < options.RetryBudget;
}
