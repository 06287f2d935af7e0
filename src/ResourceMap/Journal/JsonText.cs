using System.Text.Json.Nodes;

namespace ResourceMap.Journal;

internal static class JsonText
{
    /// <summary>Values built in code may hold a date or an enum, which is text only once it is written.</summary>
    public static string Of(JsonValue value) =>
        value.TryGetValue(out string? text) ? text : JsonNode.Parse(value.ToJsonString())!.GetValue<string>();
}
