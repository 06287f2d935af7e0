using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResourceMap.Journal;

/// <summary>
/// JSON as it comes from outside. Half a surrogate pair is no text: the parser finds it only when a name or a value is
/// read, and then throws.
/// </summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions EachKeyOnce = new() { AllowDuplicateProperties = false };

    /// <summary>False for what is no JSON, and for an object with one key twice.</summary>
    public static bool TryParse(string text, out JsonNode? node)
    {
        node = null;
        try
        {
            node = JsonNode.Parse(text, documentOptions: EachKeyOnce);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>False where half a pair stands anywhere within.</summary>
    public static bool TryCopy(JsonNode node, out JsonElement element)
    {
        element = default;
        try
        {
            element = node.Deserialize<JsonElement>();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>False for what is no text.</summary>
    public static bool TryRead(JsonNode node, [NotNullWhen(true)] out string? text)
    {
        text = null;
        try
        {
            return node is JsonValue value && value.TryGetValue(out text);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
