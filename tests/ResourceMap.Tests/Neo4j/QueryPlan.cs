using System.Text.Json;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests.Neo4j;

/// <summary>One operator of a plan, with those it takes its rows from.</summary>
/// <param name="Operator">Without the <c>@neo4j</c> that the server appends.</param>
/// <param name="DbHits">Null unless the statement was profiled.</param>
/// <param name="Rows">Null unless the statement was profiled.</param>
internal sealed record QueryPlan(
    string Operator,
    IReadOnlyDictionary<string, object?> Arguments,
    IReadOnlyList<string> Identifiers,
    long? DbHits,
    long? Rows,
    IReadOnlyList<QueryPlan> Children)
{
    /// <summary>What the operator works on, as text: labels, index, expression.</summary>
    public string Details => Arguments.GetValueOrDefault("Details") as string ?? "";

    /// <summary>This operator and all below it.</summary>
    public IEnumerable<QueryPlan> Operators() => Children.SelectMany(child => child.Operators()).Prepend(this);

    /// <summary>The whole tree's; null unless the statement was profiled.</summary>
    public long? DbHitsTotal => DbHits is null ? null : Operators().Sum(found => found.DbHits ?? 0);

    /// <summary>
    /// The plan of a statement: asked for without running it; or, profiled, with the hits and rows of a run, which
    /// writes what the statement writes.
    /// </summary>
    public static async Task<QueryPlan> OfAsync(
        QueryApiClient client, CypherStatement statement, IReadOnlyDictionary<string, object?> parameters, bool profile)
    {
        var explained = statement with { Text = (profile ? "PROFILE\n" : "EXPLAIN\n") + statement.Text };
        var call = new Call(
            statement.Name, HttpMethod.Post, $"db/{Neo4jServer.Options().Database}/query/v2", TimeSpan.FromSeconds(25))
        {
            Body = TypedJsonWriter.Request(explained, parameters, "Write", []),
        };
        var answer = await client.SendAsync(call, row => row, CancellationToken.None);
        return Read(answer.Rest[profile ? "profiledQueryPlan" : "queryPlan"]);
    }

    private static QueryPlan Read(JsonElement plan) => new(
        plan.GetProperty("operatorType").GetString()!.Split('@')[0],
        plan.GetProperty("arguments").EnumerateObject().ToDictionary(
            argument => argument.Name,
            argument => TypedJsonReader.Read(JsonSerializer.SerializeToUtf8Bytes(argument.Value))),
        [.. plan.GetProperty("identifiers").EnumerateArray().Select(identifier => identifier.GetString()!)],
        plan.TryGetProperty("dbHits", out var dbHits) ? dbHits.GetInt64() : null,
        plan.TryGetProperty("records", out var rows) ? rows.GetInt64() : null,
        [.. plan.GetProperty("children").EnumerateArray().Select(Read)]);
}
