using System.Globalization;
using System.Text.Json;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>
/// Values of an answer in typed JSON. Integers are long, floats double, instants UTC, lists
/// IReadOnlyList&lt;object?&gt; and maps IReadOnlyDictionary&lt;string, object?&gt;.
/// </summary>
internal static class TypedJsonReader
{
    /// <summary>One row: the reader stands before its array.</summary>
    public static Row ReadRow(IReadOnlyList<string> fields, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonStreamReader.Options);
        reader.Read();
        var cells = new Dictionary<string, object?>(fields.Count);
        foreach (var field in fields)
        {
            reader.Read();
            cells.Add(field, Read(ref reader));
        }

        Expect(reader.Read() && reader.TokenType == JsonTokenType.EndArray, "a row as long as the fields");
        return new Row(cells);
    }

    public static object? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonStreamReader.Options);
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>The reader stands on the opening brace, and afterwards on the closing one.</summary>
    private static object? Read(ref Utf8JsonReader reader)
    {
        Expect(reader.TokenType == JsonTokenType.StartObject, "a typed value");
        Expect(reader.Read() && reader.ValueTextEquals("$type"u8), "$type");
        reader.Read();
        var type = reader.GetString()!;
        Expect(reader.Read() && reader.ValueTextEquals("_value"u8), "_value");
        reader.Read();
        var value = ReadValue(ref reader, type);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.EndObject, "the end of a typed value");
        return value;
    }

    private static object? ReadValue(ref Utf8JsonReader reader, string type) => type switch
    {
        "Null" => null,
        "String" => reader.GetString(),
        "Boolean" => reader.GetBoolean(),
        "Integer" => long.Parse(reader.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        "Float" => double.Parse(reader.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
        "Date" => DateOnly.ParseExact(reader.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        "OffsetDateTime" => DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture).ToUniversalTime(),
        "Base64" => reader.GetBytesFromBase64(),
        "List" => ReadList(ref reader),
        "Map" => ReadMap(ref reader),
        _ => throw new NotSupportedException($"the answer holds a value of type {type}, which is not read here"),
    };

    private static List<object?> ReadList(ref Utf8JsonReader reader)
    {
        var list = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(Read(ref reader));
        return list;
    }

    private static Dictionary<string, object?> ReadMap(ref Utf8JsonReader reader)
    {
        var map = new Dictionary<string, object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            reader.Read();
            map.Add(key, Read(ref reader));
        }

        return map;
    }

    private static void Expect(bool holds, string what)
    {
        if (!holds)
            throw new JsonException($"Expected {what}");
    }
}
