using Microsoft.Extensions.Logging.Abstractions;
using ResourceMap.Storage.Neo4j.QueryApi;
using static ResourceMap.Tests.Neo4j.QueryApi.Replies;

namespace ResourceMap.Tests.Neo4j.QueryApi;

/// <summary>A write is sent once, and how it failed says what may have been written.</summary>
public sealed class WriteFaultTests
{
    private static readonly CypherStatement Make = new("make", "CREATE (:A)");
    private static readonly Dictionary<string, object?> NoParameters = [];
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly Reply Deadlock = Error(400, "Neo.TransientError.Transaction.DeadlockDetected");

    private static readonly Reply Lost = Error(404, "Neo.ClientError.Request.Invalid", "was not found");

    [Fact]
    public async Task A_transaction_begins_runs_and_commits_with_a_body_each_time()
    {
        await using var server = new FakeNeo4j(Begun, Json(202, OneRow), Committed, Json(202, OneRow));
        using var client = Client(server);
        await using (var transaction = await client.BeginAsync(None))
        {
            Assert.Equal([1L], await transaction.RunAsync(Make, NoParameters, row => row.Integer("n"), None));
            await transaction.CommitAsync(None);
        }

        await client.ReadAsync(Make, NoParameters, row => row, None);

        Assert.Equal(
            [
                """POST /db/neo4j/query/v2/tx {"accessMode":"Write"}""",
                """POST /db/neo4j/query/v2/tx/a1b2c3 {"statement":"CREATE (:A)","parameters":{}}""",
                "POST /db/neo4j/query/v2/tx/a1b2c3/commit {}",
                "POST /db/neo4j/query/v2 "
                + """{"statement":"CREATE (:A)","parameters":{},"accessMode":"Read","bookmarks":["FB:2"]}""",
            ],
            server.Requests.Select(request => $"{request.Line} {request.Body}"));
    }

    [Fact]
    public async Task A_transient_fault_of_a_write_is_not_tried_again()
    {
        await using var server = new FakeNeo4j(Deadlock);
        using var client = Client(server);

        await AssertFaultAsync(FaultKind.Transient, () => client.WriteAsync(Make, NoParameters, None));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_failed_statement_ends_its_transaction_with_a_rollback()
    {
        await using var server = new FakeNeo4j(Begun, Deadlock, Lost);
        using var client = Client(server);
        await using (var transaction = await client.BeginAsync(None))
        {
            await AssertFaultAsync(FaultKind.Transient, () => RunAsync(transaction));
            await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync(None));
        }

        Assert.Equal("DELETE /db/neo4j/query/v2/tx/a1b2c3", server.Requests[^1].Line);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_transaction_that_the_server_forgot_is_told_as_lost()
    {
        await using var server = new FakeNeo4j(Begun, Lost);
        using var client = Client(server);
        await using var transaction = await client.BeginAsync(None);

        await AssertFaultAsync(FaultKind.TransactionLost, () => RunAsync(transaction));
    }

    [Fact]
    public async Task A_forgotten_transaction_cannot_have_been_committed()
    {
        await using var server = new FakeNeo4j(Begun, Lost);
        using var client = Client(server);
        await using var transaction = await client.BeginAsync(None);

        await AssertFaultAsync(FaultKind.TransactionLost, () => transaction.CommitAsync(None));
    }

    public static TheoryData<string> Unclear() => new("close", "cut", "empty", "html", "unknown");

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task Without_an_answer_to_the_commit_the_outcome_is_unknown(string unclear)
    {
        await using var server = new FakeNeo4j(Begun, Unclear(unclear));
        using var client = Client(server);
        await using var transaction = await client.BeginAsync(None);

        await AssertFaultAsync(FaultKind.OutcomeUnknown, () => transaction.CommitAsync(None));
    }

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task Without_an_answer_to_a_write_that_commits_by_itself_the_outcome_is_unknown(string unclear)
    {
        await using var server = new FakeNeo4j(Unclear(unclear));
        using var client = Client(server);

        await AssertFaultAsync(FaultKind.OutcomeUnknown, () => client.WriteAsync(Make, NoParameters, None));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_socket_closed_before_the_commit_leaves_nothing_written()
    {
        await using var server = new FakeNeo4j(Begun, Close);
        using var client = Client(server);
        await using var transaction = await client.BeginAsync(None);

        await AssertFaultAsync(FaultKind.Unreachable, () => RunAsync(transaction));
    }

    [Fact]
    public async Task A_write_that_no_server_took_is_known_not_to_be_written()
    {
        var server = new FakeNeo4j(Close);
        await server.DisposeAsync();
        using var client = Client(server);

        await AssertFaultAsync(FaultKind.Unreachable, () => client.WriteAsync(Make, NoParameters, None));
    }

    [Fact]
    public async Task A_cancelled_statement_rolls_its_transaction_back()
    {
        using var cancelling = new CancellationTokenSource();
        await using var server = new FakeNeo4j(Begun, Silence(cancelling.Cancel), Whole(200, "text/plain", ""));
        using var client = Client(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await using var transaction = await client.BeginAsync(None);
            await transaction.RunAsync(Make, NoParameters, row => row, cancelling.Token);
        });

        Assert.Equal("DELETE /db/neo4j/query/v2/tx/a1b2c3", server.Requests[^1].Line);
    }

    [Fact]
    public async Task A_rollback_that_fails_is_silent()
    {
        await using var server = new FakeNeo4j(Begun, Close);
        using var client = Client(server);

        await (await client.BeginAsync(None)).DisposeAsync();

        Assert.Contains(server.Requests, request => request.Line.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bookmark_that_the_server_does_not_know_is_dropped()
    {
        var unknown = Error(400, "Neo.ClientError.Transaction.InvalidBookmark");
        await using var server = new FakeNeo4j(Json(202, OneRow), unknown, Json(202, OneRow));
        using var client = Client(server);
        await client.WriteAsync(Make, NoParameters, None);

        await client.ReadAsync(Make, NoParameters, row => row, None);

        Assert.Contains("FB:1", server.Requests[1].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("FB:1", server.Requests[2].Body, StringComparison.Ordinal);
    }

    private static Reply Unclear(string unclear) => unclear switch
    {
        "close" => Close,
        "cut" => Cut("""{"bookmarks":["FB:2"]}""", 10),
        "empty" => Whole(202, "text/plain", ""),
        "html" => Whole(504, "text/html", "<html>"),
        _ => Error(500, "Neo.DatabaseError.General.UnknownError"),
    };

    private static QueryApiClient Client(FakeNeo4j server) =>
        new(server.Options, TimeProvider.System, NullLogger<QueryApiClient>.Instance);

    private static Task<List<Row>> RunAsync(WriteTransaction transaction) =>
        transaction.RunAsync(Make, NoParameters, row => row, None);

    private static async Task AssertFaultAsync(FaultKind kind, Func<Task> work) =>
        Assert.Equal(kind, (await Assert.ThrowsAsync<QueryApiException>(work)).Kind);
}
