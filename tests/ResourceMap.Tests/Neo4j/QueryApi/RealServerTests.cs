using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests.Neo4j.QueryApi;

/// <summary>What the client promises, kept by the real server.</summary>
public sealed class RealServerTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Dictionary<string, object?> NoParameters = [];

    public static TheoryData<string, object?> Values() => new()
    {
        { "null", null },
        { "text", "Épicerie « d'à côté » 𝄞 \u0000 \"\\ \n" },
        { "empty text", "" },
        { "true", true },
        { "least", long.MinValue },
        { "most", long.MaxValue },
        { "third", 1.0 / 3 },
        { "huge", 1e300 },
        { "not a number", double.NaN },
        { "infinite", double.NegativeInfinity },
        { "date", new DateOnly(2024, 2, 29) },
        { "instant", new DateTimeOffset(2026, 11, 24, 12, 34, 56, TimeSpan.Zero).AddTicks(1234567) },
        { "midnight", new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero) },
        { "bytes", new byte[] { 0, 1, 254, 255 } },
        { "list", new List<object?> { 1L, "deux", null, new List<object?> { 3.5 } } },
        { "map", new Dictionary<string, object?> { ["a"] = 1L, ["é"] = new Dictionary<string, object?>() } },
        { "long text", string.Concat(Enumerable.Repeat("é𝄞x", 10_000)) },
    };

    [SkippableTheory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_went(string name, object? value)
    {
        using var client = Neo4jServer.Client();

        var rows = await client.ReadAsync(
            new CypherStatement(name, "RETURN $value AS value"),
            new Dictionary<string, object?> { ["value"] = value },
            row => row["value"],
            None);

        Assert.Equal(value, Assert.Single(rows));
    }

    [SkippableFact]
    public async Task Ten_thousand_rows_come_in_order()
    {
        using var client = Neo4jServer.Client();

        var rows = await client.ReadAsync(
            new CypherStatement(
                "rows", "UNWIND range(1, 10000) AS n RETURN n, 'ligne n° ' + n AS text, [n, n] AS pair"),
            NoParameters,
            row => (row.Integer("n"), row.Text("text"), row.List("pair").Count),
            None);

        Assert.Equal(Enumerable.Range(1, 10_000).Select(n => ((long)n, $"ligne n° {n}", 2)), rows);
    }

    [SkippableFact]
    public async Task The_server_says_a_version_that_is_taken()
    {
        using var client = Neo4jServer.Client();

        await client.CheckVersionAsync(None);
    }

    [SkippableFact]
    public async Task What_a_transaction_wrote_is_read_after_its_commit()
    {
        using var client = Neo4jServer.Client();
        var id = new Dictionary<string, object?> { ["id"] = "committed" };
        await using (var transaction = await client.BeginAsync(None))
        {
            var made = await transaction.RunAsync(
                new CypherStatement("make", "MERGE (n:ClientTest {id: $id}) RETURN n.id AS id"),
                id,
                row => row.Text("id"),
                None);
            Assert.Equal(["committed"], made);
            await transaction.CommitAsync(None);
        }

        Assert.Equal(1, await CountAsync(client, "committed"));
        await client.WriteAsync(new CypherStatement("remove", "MATCH (n:ClientTest {id: $id}) DELETE n"), id, None);
        Assert.Equal(0, await CountAsync(client, "committed"));
    }

    [SkippableFact]
    public async Task A_transaction_that_is_left_is_rolled_back()
    {
        using var client = Neo4jServer.Client();
        await using (var transaction = await client.BeginAsync(None))
        {
            await transaction.RunAsync(
                new CypherStatement("make", "CREATE (:ClientTest {id: 'left'})"), NoParameters, row => row, None);
        }

        Assert.Equal(0, await CountAsync(client, "left"));
    }

    [SkippableFact]
    public async Task A_plan_names_operators_and_when_profiled_their_hits()
    {
        using var client = Neo4jServer.Client();
        var statement = new CypherStatement("count", "MATCH (n:ClientTest) WHERE n.id > 'x' RETURN n.id AS id");

        var explained = await QueryPlan.OfAsync(client, statement, NoParameters, profile: false);
        var profiled = await QueryPlan.OfAsync(client, statement, NoParameters, profile: true);

        Assert.Contains("NodeByLabelScan", explained.Operators().Select(found => found.Operator));
        Assert.Contains("n:ClientTest", explained.Operators().Select(found => found.Details));
        Assert.Null(explained.DbHitsTotal);
        Assert.NotNull(profiled.DbHitsTotal);
        Assert.Equal(0, profiled.Rows);
    }

    [SkippableTheory]
    [InlineData("RETRN 1", FaultKind.Invalid)]
    [InlineData("RETURN $absent", FaultKind.Invalid)]
    [InlineData("CREATE (:ClientTest {id: 'refused'})", FaultKind.Invalid)]
    [InlineData("UNWIND range(5000, 0, -1) AS n RETURN 1 / n", FaultKind.Invalid)]
    [InlineData("RETURN point({longitude: 1, latitude: 2}) AS here", FaultKind.Invalid)]
    public async Task A_read_that_is_our_mistake_is_told_as_such(string text, FaultKind kind)
    {
        using var client = Neo4jServer.Client();

        var fault = await Assert.ThrowsAsync<QueryApiException>(
            () => client.ReadAsync(new CypherStatement("mistake", text), NoParameters, row => row, None));

        Assert.Equal(kind, fault.Kind);
    }

    [SkippableFact]
    public async Task A_broken_constraint_is_told_without_the_value()
    {
        using var client = Neo4jServer.Client();
        var twice = new CypherStatement("twice", "UNWIND [1, 2] AS n CREATE (:ClientUnique {id: 'seen-twice'})");
        await client.WriteAsync(
            new CypherStatement(
                "constraint",
                "CREATE CONSTRAINT client_unique IF NOT EXISTS FOR (n:ClientUnique) REQUIRE n.id IS UNIQUE"),
            NoParameters,
            None);
        await using var transaction = await client.BeginAsync(None);

        var fault = await Assert.ThrowsAsync<QueryApiException>(
            () => transaction.RunAsync(twice, NoParameters, row => row, None));

        Assert.Equal(FaultKind.Constraint, fault.Kind);
        Assert.DoesNotContain("seen-twice", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains("seen-twice", fault.Detail, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_wrong_password_is_told_without_it()
    {
        using var client = new QueryApiClient(
            Neo4jServer.Options() with { Password = "wr0ng-pass" },
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<QueryApiClient>.Instance);

        var fault = await Assert.ThrowsAsync<QueryApiException>(
            () => client.ReadAsync(new CypherStatement("one", "RETURN 1 AS n"), NoParameters, row => row, None));

        Assert.Equal(FaultKind.Unauthorized, fault.Kind);
        Assert.DoesNotContain("wr0ng-pass", fault.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Of_two_transactions_that_wait_for_each_other_one_is_told_to_try_again()
    {
        using var client = Neo4jServer.Client();
        var touch = new CypherStatement("touch", "MERGE (n:ClientLock {id: $id}) SET n.touched = true");
        await client.WriteAsync(touch, Id("a"), None);
        await client.WriteAsync(touch, Id("b"), None);
        await using var first = await client.BeginAsync(None);
        await using var second = await client.BeginAsync(None);
        await first.RunAsync(touch, Id("a"), row => row, None);
        await second.RunAsync(touch, Id("b"), row => row, None);

        var outcomes = await Task.WhenAll(KindAsync(first, touch, "b"), KindAsync(second, touch, "a"));

        Assert.Contains(FaultKind.Transient, outcomes);
    }

    private static Dictionary<string, object?> Id(string id) => new() { ["id"] = id };

    /// <summary>Null when the statement ran.</summary>
    private static async Task<FaultKind?> KindAsync(WriteTransaction transaction, CypherStatement statement, string id)
    {
        await using (transaction)
        {
            var fault = await Record.ExceptionAsync(() => transaction.RunAsync(statement, Id(id), row => row, None));
            return (fault as QueryApiException)?.Kind;
        }
    }

    private static async Task<long> CountAsync(QueryApiClient client, string id) => Assert.Single(
        await client.ReadAsync(
            new CypherStatement("count", "MATCH (n:ClientTest {id: $id}) RETURN count(n) AS count"),
            new Dictionary<string, object?> { ["id"] = id },
            row => row.Integer("count"),
            None));
}
