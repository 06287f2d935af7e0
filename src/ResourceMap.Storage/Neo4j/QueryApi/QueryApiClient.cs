using Microsoft.Extensions.Logging;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>
/// Neo4j's HTTP Query API v2. One for each server and process; safe for concurrent use. Every method throws
/// <see cref="QueryApiException"/> for what goes wrong outside, OperationCanceledException when the caller cancels,
/// and ArgumentException for a parameter of a type that the graph does not know.
/// </summary>
public sealed class QueryApiClient : IDisposable
{
    internal const string WithoutData = "an answer without data";
    private static readonly Version VersionMin = new(5, 26);

    private readonly Neo4jOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Exchange _exchange;
    private readonly ReadRetries _retries;
    private volatile string[] _bookmarks = [];

    public QueryApiClient(Neo4jOptions options, TimeProvider time, ILogger<QueryApiClient> log)
    {
        _options = options;
        _time = time;
        _log = log;
        _exchange = Exchange.Open(options, time);
        _retries = new ReadRetries(options, time, log);
    }

    private string Query => $"db/{Uri.EscapeDataString(_options.Database)}/query/v2";

    /// <summary>
    /// Reads in one transaction that cannot write, and again from the start after a transient fault or a lost
    /// connection. <paramref name="map"/> sees each row as it arrives, once a try; what it made is returned only when
    /// the answer came to its end without errors, so it must have no effect of its own.
    /// </summary>
    public Task<List<T>> ReadAsync<T>(
        CypherStatement statement,
        IReadOnlyDictionary<string, object?> parameters,
        Func<Row, T> map,
        CancellationToken cancellationToken) =>
        _retries.RunAsync(
            statement.Name,
            async () =>
            {
                var call = Implicit(statement, parameters, "Read", _options.ReadDeadline);
                return (await SendAsync(call, map, cancellationToken)).Rows ?? throw call.NoAnswer(WithoutData);
            },
            cancellationToken);

    /// <summary>
    /// Runs one statement that commits by itself, for what no transaction takes: schema and CALL … IN TRANSACTIONS.
    /// Sent once. <see cref="FaultKind.OutcomeUnknown"/>, and so a cancellation: it may be written or not.
    /// </summary>
    public async Task WriteAsync(
        CypherStatement statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var call = Implicit(statement, parameters, "Write", _options.WriteDeadline) with { Commits = true };
        var answer = await SendAsync(call, row => row, cancellationToken);
        Keep(answer.Bookmarks ?? throw call.NoAnswer("an answer without a bookmark"));
    }

    /// <summary>Opens a transaction that writes. The server forgets it after some 60 s without a call.</summary>
    public async Task<WriteTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        var body = TypedJsonWriter.Request("Write", _bookmarks);
        var call = new Call("begin", HttpMethod.Post, $"{Query}/tx", _options.WriteDeadline) { Body = body };
        var answer = await SendAsync(call, row => row, cancellationToken);
        var id = answer.Transaction ?? throw call.NoAnswer("an answer without a transaction");
        return new WriteTransaction(this, _options, $"{call.Path}/{id}");
    }

    /// <summary>Throws when the server is before 5.26, the first with explicit transactions over HTTP.</summary>
    public async Task CheckVersionAsync(CancellationToken cancellationToken)
    {
        var call = new Call("discovery", HttpMethod.Get, "", _options.ReadDeadline);
        var answer = await SendAsync(call, row => row, cancellationToken);
        var version = answer.ServerVersion ?? throw call.NoAnswer("an answer without a version of Neo4j");
        if (version < VersionMin)
            throw call.NoAnswer($"version {version} is too old, {VersionMin} is the least");
    }

    public void Dispose() => _exchange.Dispose();

    internal async Task<Answer<T>> SendAsync<T>(Call call, Func<Row, T> map, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        try
        {
            var answer = await _exchange.SendAsync(call, map, cancellationToken);
            QueryApiLog.Answered(_log, call.Name, answer.Rows?.Count ?? 0, Milliseconds(started));
            return answer;
        }
        catch (QueryApiException fault)
        {
            QueryApiLog.Failed(_log, call.Name, Milliseconds(started), fault.Kind, fault.Code);
            // A bookmark of another store would hold up or fail whatever comes next.
            if (FaultCodes.IsOfBookmark(fault.Code) || fault.Kind == FaultKind.Timeout)
                Keep([]);
            throw;
        }
    }

    /// <summary>What comes next sees at least what was written up to here.</summary>
    internal void Keep(string[] bookmarks) => _bookmarks = bookmarks;

    private Call Implicit(
        CypherStatement statement, IReadOnlyDictionary<string, object?> parameters, string accessMode,
        TimeSpan deadline) =>
        new(statement.Name, HttpMethod.Post, Query, deadline)
        {
            Body = TypedJsonWriter.Request(statement, parameters, accessMode, _bookmarks),
        };

    private double Milliseconds(long started) => _time.GetElapsedTime(started).TotalMilliseconds;
}
