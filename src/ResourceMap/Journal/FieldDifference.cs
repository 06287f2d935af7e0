using System.Text.Json.Nodes;

namespace ResourceMap.Journal;

/// <summary>One field that two contents of a record do not say alike.</summary>
/// <param name="Path">Such as <c>offers[l1].capacity.count</c>.</param>
/// <param name="Before">Canonical JSON; null where nothing was said.</param>
/// <param name="After">Canonical JSON; null where nothing is said any more.</param>
public sealed record FieldChange(string Path, string? Before, string? After);

/// <summary>Which fields two contents of a record do not say alike, whatever their depth.</summary>
public static class FieldDifference
{
    /// <summary>
    /// In the order of paths. Lines and sites are held against each other by their key; any other list is one value.
    /// </summary>
    public static IReadOnlyList<FieldChange> Between(Payload? earlier, Payload? later) =>
        [.. Between("", Tree(earlier), Tree(later))];

    private static JsonNode? Tree(Payload? payload) =>
        payload is null ? new JsonObject() : JsonNode.Parse(payload.Text);

    private static IEnumerable<FieldChange> Between(string path, JsonNode? before, JsonNode? after) =>
        (Members(before), Members(after)) is ({ } was, { } @is)
            ? was.Keys.Union(@is.Keys).Order(StringComparer.Ordinal)
                .SelectMany(name => Member((path + name).TrimStart('.'), name, was, @is))
            : Value(path, CanonicalJson.Write(before), CanonicalJson.Write(after));

    private static IEnumerable<FieldChange> Member(
        string path, string name, Dictionary<string, JsonNode?> before, Dictionary<string, JsonNode?> after) =>
        (before.TryGetValue(name, out var was), after.TryGetValue(name, out var @is)) switch
        {
            (true, true) => Between(path, was, @is),
            (true, false) => Value(path, CanonicalJson.Write(was), null),
            _ => Value(path, null, CanonicalJson.Write(@is)),
        };

    private static IEnumerable<FieldChange> Value(string path, string? before, string? after) =>
        before == after ? [] : [new FieldChange(path, before, after)];

    /// <summary>By what follows the path; null for a value and for a list without keys.</summary>
    private static Dictionary<string, JsonNode?>? Members(JsonNode? node) => node switch
    {
        JsonObject members => members.ToDictionary(member => "." + member.Key, member => member.Value),
        JsonArray items when Keys(items) is { } keys => keys.Zip(items)
            .ToDictionary(pair => $"[{pair.First}]", pair => pair.Second),
        _ => null,
    };

    private static List<string>? Keys(JsonArray items)
    {
        var keys = items.Select(item => (item as JsonObject)?["key"] as JsonValue)
            .Select(key => key is not null && key.TryGetValue<string>(out var text) ? text : null)
            .OfType<string>().Distinct().ToList();
        return items.Count > 0 && keys.Count == items.Count ? keys : null;
    }
}
