using System.Text.Json;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>An answer that was read to its end.</summary>
/// <param name="Rows">Null when it has no data at all, as that of a begin or a commit.</param>
/// <param name="Rest">What stands beside the data.</param>
internal sealed record Answer<T>(List<T>? Rows, IReadOnlyDictionary<string, JsonElement> Rest)
{
    /// <summary>The first error, which may come after rows.</summary>
    public (string Code, string? Message)? Error => Find("errors") is { } errors && errors.GetArrayLength() > 0
        ? (Text(errors[0], "code") ?? "no code", Text(errors[0], "message"))
        : null;

    public string[]? Bookmarks => Find("bookmarks") is { } bookmarks
        ? [.. bookmarks.EnumerateArray().Select(bookmark => bookmark.GetString()!)]
        : null;

    public string? Transaction => Find("transaction") is { } transaction ? Text(transaction, "id") : null;

    public QueryPlan? Plan =>
        (Find("profiledQueryPlan") ?? Find("queryPlan")) is { } plan ? QueryPlan.Read(plan) : null;

    public ServerInfo? Server =>
        System.Version.TryParse(Find("neo4j_version")?.GetString()?.Split('-')[0], out var version)
            ? new ServerInfo(version, Find("neo4j_edition")?.GetString() ?? "")
            : null;

    private JsonElement? Find(string name) => Rest.TryGetValue(name, out var found) ? found : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var found) ? found.GetString() : null;
}
