using System.Text.Json;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>Reads an answer row by row: {"data": {"fields": […], "values": [[…], …]}, …}.</summary>
internal sealed class AnswerReader<T>(Call call, JsonStreamReader json, Func<Row, T> map)
{
    private readonly Dictionary<string, JsonElement> _rest = [];
    private List<T>? _rows;
    private string[]? _fields;

    public async Task<Answer<T>> ReadAsync(CancellationToken cancellationToken)
    {
        await ExpectAsync(JsonTokenType.StartObject, cancellationToken);
        while (await json.NextAsync(whole: false, cancellationToken) == JsonTokenType.PropertyName)
        {
            if (json.Name == "data")
                await ReadDataAsync(cancellationToken);
            else
                _rest[json.Name] = await ReadValueAsync(cancellationToken);
        }

        await json.EndAsync(cancellationToken);
        return new Answer<T>(_rows, _rest);
    }

    private async Task ReadDataAsync(CancellationToken cancellationToken)
    {
        await ExpectAsync(JsonTokenType.StartObject, cancellationToken);
        while (await json.NextAsync(whole: false, cancellationToken) == JsonTokenType.PropertyName)
        {
            if (json.Name == "values")
                await ReadRowsAsync(cancellationToken);
            else if (await ReadValueAsync(cancellationToken) is { ValueKind: JsonValueKind.Array } fields)
                _fields = [.. fields.EnumerateArray().Select(field => field.GetString()!)];
        }
    }

    private async Task ReadRowsAsync(CancellationToken cancellationToken)
    {
        await ExpectAsync(JsonTokenType.StartArray, cancellationToken);
        _rows = [];
        while (await json.NextAsync(whole: true, cancellationToken) == JsonTokenType.StartArray)
            _rows.Add(map(ReadRow()));
    }

    private Row ReadRow()
    {
        try
        {
            return TypedJsonReader.ReadRow(_fields ?? throw new JsonException("Rows before fields"), json.Value);
        }
        catch (NotSupportedException fault)
        {
            throw call.Unread(fault.Message);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or OverflowException
            or InvalidOperationException)
        {
            // The fault is not passed on: it may quote the value.
            throw call.NoAnswer($"a row that is not of the announced types ({fault.GetType().Name})");
        }
    }

    private async Task<JsonElement> ReadValueAsync(CancellationToken cancellationToken)
    {
        await json.NextAsync(whole: true, cancellationToken);
        return JsonElement.Parse(json.Value, new JsonDocumentOptions { MaxDepth = JsonStreamReader.Options.MaxDepth });
    }

    private async Task ExpectAsync(JsonTokenType expected, CancellationToken cancellationToken)
    {
        var found = await json.NextAsync(whole: false, cancellationToken);
        if (found != expected)
            throw json.Broken($"the answer has {found} where {expected} belongs");
    }
}
