using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>Requests in typed JSON: each value is {"$type": …, "_value": …}; 5.26 takes no other order.</summary>
internal static class TypedJsonWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The body is data for one server, not text inside a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>A statement with its parameters.</summary>
    /// <param name="accessMode">Null within a transaction, which has its mode from its beginning.</param>
    public static ReadOnlyMemory<byte> Request(
        CypherStatement statement, IReadOnlyDictionary<string, object?> parameters, string? accessMode,
        string[] bookmarks) =>
        Body(json =>
        {
            json.WriteString("statement", statement.Text);
            json.WriteStartObject("parameters");
            foreach (var (name, value) in parameters)
            {
                json.WritePropertyName(name);
                WriteParameter(json, value, name);
            }

            json.WriteEndObject();
            WriteMode(json, accessMode, bookmarks);
        });

    /// <summary>What opens a transaction.</summary>
    public static ReadOnlyMemory<byte> Request(string accessMode, string[] bookmarks) =>
        Body(json => WriteMode(json, accessMode, bookmarks));

    private static ReadOnlyMemory<byte> Body(Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return body.WrittenMemory;
    }

    private static void WriteMode(Utf8JsonWriter json, string? accessMode, string[] bookmarks)
    {
        if (accessMode is not null)
            json.WriteString("accessMode", accessMode);
        if (bookmarks.Length == 0)
            return;
        json.WriteStartArray("bookmarks");
        foreach (var bookmark in bookmarks)
            json.WriteStringValue(bookmark);
        json.WriteEndArray();
    }

    private static void WriteParameter(Utf8JsonWriter json, object? value, string name)
    {
        try
        {
            Write(json, value);
        }
        catch (NotSupportedException fault)
        {
            throw new ArgumentException($"Parameter {name}: {fault.Message}", fault);
        }
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        json.WriteStartObject();
        json.WriteString("$type", TypeOf(value));
        json.WritePropertyName("_value");
        WriteValue(json, value);
        json.WriteEndObject();
    }

    private static string TypeOf(object? value) => value switch
    {
        null => "Null",
        string => "String",
        bool => "Boolean",
        int or long => "Integer",
        double => "Float",
        DateOnly => "Date",
        DateTimeOffset => "OffsetDateTime",
        byte[] => "Base64",
        IReadOnlyDictionary<string, object?> => "Map",
        IEnumerable => "List",
        _ => throw new NotSupportedException($"{value.GetType()} is not a type of the graph."),
    };

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int or long: json.WriteStringValue(Invariant((IFormattable)value, null)); break;
            case double number: json.WriteStringValue(Invariant(number, "R")); break;
            case DateOnly date: json.WriteStringValue(Invariant(date, "yyyy-MM-dd")); break;
            case DateTimeOffset at: json.WriteStringValue(Invariant(at.ToUniversalTime(), UtcFormat)); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(json, map); break;
            case IEnumerable list: WriteList(json, list); break;
        }
    }

    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private static string Invariant(IFormattable value, string? format) =>
        value.ToString(format, CultureInfo.InvariantCulture);

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, object?> map)
    {
        json.WriteStartObject();
        foreach (var (key, value) in map)
        {
            json.WritePropertyName(key);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable list)
    {
        json.WriteStartArray();
        foreach (var value in list)
            Write(json, value);
        json.WriteEndArray();
    }
}
