using System.Text.Json;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>An answer that was read to its end.</summary>
/// <param name="Rows">Null when it has no data at all, as that of a begin or a commit.</param>
/// <param name="Rest">What stands beside the data.</param>
internal sealed record Answer<T>(List<T>? Rows, IReadOnlyDictionary<string, JsonElement> Rest)
{
    /// <summary>The first error, which may come after rows.</summary>
    public (string Code, string? Message)? Error =>
        Find("errors", JsonValueKind.Array) is { } errors && errors.GetArrayLength() > 0
            ? (Text(errors[0], "code") ?? "no code", Text(errors[0], "message"))
            : null;

    public string[]? Bookmarks => Find("bookmarks", JsonValueKind.Array) is { } bookmarks
        ? [.. bookmarks.EnumerateArray().Select(bookmark => bookmark.ToString())]
        : null;

    public string? Transaction =>
        Find("transaction", JsonValueKind.Object) is { } transaction ? Text(transaction, "id") : null;

    public Version? ServerVersion =>
        Version.TryParse(Find("neo4j_version", JsonValueKind.String)?.GetString()?.Split('-')[0], out var version)
            ? version
            : null;

    /// <summary>Null as well when it is of another kind: then somebody else answered.</summary>
    private JsonElement? Find(string name, JsonValueKind kind) =>
        Rest.TryGetValue(name, out var found) && found.ValueKind == kind ? found : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var found)
            ? found.ToString()
            : null;
}
