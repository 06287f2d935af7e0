using Microsoft.Extensions.Logging;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests.Neo4j.QueryApi;

public sealed class SecretTests
{
    private static readonly string[] Secrets =
        ["s3cret-pass", "bmVvNGo6czNjcmV0LXBhc3M=", "Madame Untel", "quoted by the server"];

    [Fact]
    public async Task Neither_password_nor_value_is_in_logs_exceptions_or_options()
    {
        var log = new Lines();
        var deadlock = Replies.Error(400, "Neo.TransientError.Transaction.DeadlockDetected", "quoted by the server");
        await using var server = new FakeNeo4j(
            deadlock,
            Replies.Json(202, Replies.OneRow),
            Replies.Error(400, "Neo.ClientError.Statement.TypeError", "quoted by the server"));
        using var client = new QueryApiClient(server.Options, TimeProvider.System, log);
        var statement = new CypherStatement("find-person", "RETURN $name");
        var parameters = new Dictionary<string, object?> { ["name"] = "Madame Untel" };

        await client.ReadAsync(statement, parameters, row => row, CancellationToken.None);
        var fault = await Assert.ThrowsAsync<QueryApiException>(
            () => client.ReadAsync(statement, parameters, row => row, CancellationToken.None));

        Assert.Contains(log, line => line.Contains("find-person", StringComparison.Ordinal));
        Assert.All([.. log, fault.ToString(), server.Options.ToString()], text =>
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ftp://localhost", "neo4j")]
    [InlineData("http://neo4j:pass@localhost", "neo4j")]
    [InlineData("http://localhost", "neo:4j")]
    public void An_address_or_user_that_cannot_work_is_refused(string url, string user) =>
        Assert.Throws<ArgumentException>(() =>
            new QueryApiClient(new Neo4jOptions(new Uri(url), user, "p"), TimeProvider.System, new Lines()));

    private sealed class Lines : List<string>, ILogger<QueryApiClient>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => Add($"{formatter(state, exception)} {exception}");
    }
}
