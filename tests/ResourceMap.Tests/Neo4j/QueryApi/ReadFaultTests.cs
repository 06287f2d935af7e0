using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using ResourceMap.Storage.Neo4j.QueryApi;
using static ResourceMap.Tests.Neo4j.QueryApi.Replies;

namespace ResourceMap.Tests.Neo4j.QueryApi;

/// <summary>Every way in which a read has been seen to fail.</summary>
public sealed class ReadFaultTests
{
    private static readonly CypherStatement One = new("one", "RETURN 1 AS n");
    private static readonly Dictionary<string, object?> NoParameters = [];

    [Fact]
    public async Task A_read_says_that_it_reads_and_always_sends_parameters()
    {
        await using var server = new FakeNeo4j(Json(202, OneRow));

        Assert.Equal([1L], await ReadAsync(server));

        var request = Assert.Single(server.Requests);
        Assert.Equal("POST /db/neo4j/query/v2", request.Line);
        Assert.Equal("""{"statement":"RETURN 1 AS n","parameters":{},"accessMode":"Read"}""", request.Body);
        Assert.DoesNotContain("Expect", request.Head, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_transient_fault_is_tried_again()
    {
        var deadlock = Error(400, "Neo.TransientError.Transaction.DeadlockDetected");
        await using var server = new FakeNeo4j(deadlock, deadlock, Json(202, OneRow));

        Assert.Equal([1L], await ReadAsync(server));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_fault_that_stays_is_told_after_five_tries()
    {
        await using var server = new FakeNeo4j(Error(400, "Neo.TransientError.General.DatabaseUnavailable"));

        var fault = await FaultOfAsync(server);

        Assert.Equal(FaultKind.Transient, fault.Kind);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task No_try_begins_after_ten_seconds()
    {
        await using var server = new FakeNeo4j(Error(400, "Neo.TransientError.General.DatabaseUnavailable"));

        await FaultOfAsync(server, server.Options with { RetryDelay = TimeSpan.FromSeconds(11) });

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Rows_before_an_error_are_not_returned_and_begin_anew()
    {
        var broken = OneRow.Replace("\"bookmarks\"", """
            "errors":[{"code":"Neo.TransientError.Transaction.Outdated","message":"Once more"}],"bookmarks"
            """, StringComparison.Ordinal);
        await using var server = new FakeNeo4j(Json(202, broken), Json(202, OneRow));
        var seen = 0;

        var rows = await ReadAsync(server, row => { seen++; return row.Integer("n"); });

        Assert.Equal([1L], rows);
        Assert.Equal(2, seen);
    }

    [Theory]
    [InlineData(202, "Neo.ClientError.Statement.ArithmeticError", FaultKind.Invalid)]
    [InlineData(400, "Neo.ClientError.Statement.SyntaxError", FaultKind.Invalid)]
    [InlineData(400, "Neo.ClientError.Statement.AccessMode", FaultKind.Invalid)]
    [InlineData(401, "Neo.ClientError.Security.Unauthorized", FaultKind.Unauthorized)]
    [InlineData(429, "Neo.ClientError.Security.AuthenticationRateLimit", FaultKind.Unauthorized)]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound", FaultKind.Invalid)]
    [InlineData(400, "Neo.ClientError.Schema.ConstraintValidationFailed", FaultKind.Constraint)]
    [InlineData(202, "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", FaultKind.Timeout)]
    [InlineData(400, "Neo.TransientError.Transaction.Terminated", FaultKind.Server)]
    [InlineData(500, "Neo.DatabaseError.General.UnknownError", FaultKind.Server)]
    [InlineData(500, "N/A", FaultKind.Server)]
    public async Task What_no_second_try_mends_is_told_at_once_by_its_code(int status, string code, FaultKind kind)
    {
        await using var server = new FakeNeo4j(Error(status, code));

        var fault = await FaultOfAsync(server);

        Assert.Equal((kind, code), (fault.Kind, fault.Code));
        Assert.Equal(status, (int)fault.Status!);
        Assert.Single(server.Requests);
    }

    public static TheoryData<string> Noise() => new("close", "nothing", "html", "redirect", "other", "cut", "half");

    [Theory]
    [MemberData(nameof(Noise))]
    public async Task What_is_no_whole_answer_is_asked_for_again(string noise)
    {
        await using var server = new FakeNeo4j(Noisy(noise), Json(202, OneRow));

        Assert.Equal([1L], await ReadAsync(server));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Noise))]
    public async Task What_is_never_a_whole_answer_is_told(string noise)
    {
        await using var server = new FakeNeo4j(Noisy(noise));

        Assert.Equal(FaultKind.Unreachable, (await FaultOfAsync(server)).Kind);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task The_page_of_a_proxy_is_kept_with_its_status_and_500_characters()
    {
        await using var server = new FakeNeo4j(Whole(502, "text/html", "<html>" + new string('x', 2000)));

        var fault = await FaultOfAsync(server);

        Assert.Equal(502, (int)fault.Status!);
        Assert.StartsWith("<html>xxx", fault.Detail, StringComparison.Ordinal);
        Assert.Equal(500, fault.Detail!.Length);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var server = new FakeNeo4j(Close);
        await server.DisposeAsync();

        Assert.Equal(FaultKind.Unreachable, (await FaultOfAsync(server)).Kind);
    }

    [Fact]
    public async Task An_answer_that_drips_is_given_up_at_the_deadline()
    {
        var time = new FakeTimeProvider();
        await using var server = new FakeNeo4j(Drip(time));
        using var client = new QueryApiClient(server.Options, time, NullLogger<QueryApiClient>.Instance);

        var fault = await Assert.ThrowsAsync<QueryApiException>(
            () => client.ReadAsync(One, NoParameters, row => row, CancellationToken.None));

        Assert.Equal(FaultKind.Timeout, fault.Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_cancelled_read_ends_as_cancelled()
    {
        using var cancelling = new CancellationTokenSource();
        await using var server = new FakeNeo4j(Silence(cancelling.Cancel));
        using var client = Client(server);

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.ReadAsync(One, NoParameters, row => row, cancelling.Token));

        Assert.Equal(cancelling.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task What_the_callers_own_function_throws_comes_out_as_it_is()
    {
        await using var server = new FakeNeo4j(Json(202, OneRow));

        await Assert.ThrowsAsync<System.Text.Json.JsonException>(
            () => ReadAsync(server, _ => throw new System.Text.Json.JsonException()));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("5.25.1", false)]
    [InlineData("5.26.30", true)]
    [InlineData("5.27-aura", true)]
    [InlineData("2026.10.2", true)]
    public async Task A_server_before_5_26_is_refused(string version, bool accepted)
    {
        var discovery = Json(200, $$"""{"neo4j_version":"{{version}}","neo4j_edition":"community"}""");
        await using var server = new FakeNeo4j(discovery);
        using var client = Client(server);

        var check = () => client.CheckVersionAsync(CancellationToken.None);

        if (accepted)
            await check();
        else
            Assert.Contains("5.26", (await Assert.ThrowsAsync<QueryApiException>(check)).Message);
    }

    private static Reply Noisy(string noise) => noise switch
    {
        "close" => Close,
        "nothing" => Whole(202, "application/json", ""),
        "html" => Whole(502, "text/html", "<html><body>Bad gateway</body></html>"),
        "redirect" => Whole(302, "text/plain", ""),
        "other" => Json(200, """{"errors":"none","hello":[1]}"""),
        "cut" => Cut(OneRow, OneRow.Length - 30),
        _ => Json(202, OneRow[..^30]),
    };

    private static QueryApiClient Client(FakeNeo4j server, Neo4jOptions? options = null) =>
        new(options ?? server.Options, TimeProvider.System, NullLogger<QueryApiClient>.Instance);

    private static Task<List<long>> ReadAsync(FakeNeo4j server) => ReadAsync(server, row => row.Integer("n"));

    private static async Task<List<long>> ReadAsync(FakeNeo4j server, Func<Row, long> map)
    {
        using var client = Client(server);
        return await client.ReadAsync(One, NoParameters, map, CancellationToken.None);
    }

    private static async Task<QueryApiException> FaultOfAsync(FakeNeo4j server, Neo4jOptions? options = null)
    {
        using var client = Client(server, options);
        return await Assert.ThrowsAsync<QueryApiException>(
            () => client.ReadAsync(One, NoParameters, row => row, CancellationToken.None));
    }
}
