namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>
/// A transaction that writes, one call at a time. After any failure or cancellation it is of no more use; disposed
/// uncommitted, it is rolled back, as far as the server can be reached.
/// </summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly QueryApiClient _client;
    private readonly Neo4jOptions _options;
    private readonly string _path;
    private Stage _stage = Stage.Open;

    internal WriteTransaction(QueryApiClient client, Neo4jOptions options, string path)
    {
        _client = client;
        _options = options;
        _path = path;
    }

    private enum Stage
    {
        Open,
        Broken,
        Committed,
    }

    /// <summary>What <paramref name="map"/> made of each row, once the answer came to its end without errors.</summary>
    public async Task<List<T>> RunAsync<T>(
        CypherStatement statement,
        IReadOnlyDictionary<string, object?> parameters,
        Func<Row, T> map,
        CancellationToken cancellationToken)
    {
        var body = TypedJsonWriter.Request(statement, parameters, accessMode: null, bookmarks: []);
        var call = new Call(statement.Name, HttpMethod.Post, _path, _options.WriteDeadline) { Body = body };
        Enter();
        var answer = await _client.SendAsync(call, map, cancellationToken);
        var rows = answer.Rows ?? throw call.NoAnswer(QueryApiClient.WithoutData);
        _stage = Stage.Open;
        return rows;
    }

    /// <summary>
    /// Returns when everything is written. <see cref="FaultKind.OutcomeUnknown"/>, and so a cancellation: it may be
    /// written or not; every other fault: nothing is.
    /// </summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        var call = new Call("commit", HttpMethod.Post, $"{_path}/commit", _options.WriteDeadline)
        {
            Body = "{}"u8.ToArray(),
            Commits = true,
        };
        Enter();
        var answer = await _client.SendAsync(call, row => row, cancellationToken);
        _client.Keep(answer.Bookmarks ?? throw call.NoAnswer("a commit without a bookmark"));
        _stage = Stage.Committed;
    }

    public async ValueTask DisposeAsync()
    {
        if (_stage == Stage.Committed)
            return;
        _stage = Stage.Broken;
        var call = new Call("rollback", HttpMethod.Delete, _path, _options.RollbackDeadline);
        try
        {
            await _client.SendAsync(call, row => row, CancellationToken.None);
        }
        catch (Exception fault) when (fault is QueryApiException or ObjectDisposedException)
        {
            // Gone already, or the server lets go of it after its idle time.
        }
    }

    /// <summary>Broken until the call has come to its good end.</summary>
    private void Enter()
    {
        if (_stage != Stage.Open)
            throw new InvalidOperationException("The transaction failed or is committed: begin another.");
        _stage = Stage.Broken;
    }
}
