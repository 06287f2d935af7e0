#pragma warning disable CA1720 // Integer is Cypher's own word for a 64-bit whole number.
using System.Diagnostics.CodeAnalysis;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>
/// One row of an answer, or a map within one. Each accessor fails with the field's name when the field is absent
/// (KeyNotFoundException) or holds something else (InvalidCastException); only those that say OrNull take a null.
/// </summary>
public sealed class Row(IReadOnlyDictionary<string, object?> cells)
{
    /// <summary>As read: null, string, bool, long, double, DateOnly, DateTimeOffset (UTC), byte[], a list or a map.
    /// </summary>
    public object? this[string field] => cells.TryGetValue(field, out var value)
        ? value
        : throw new KeyNotFoundException($"The statement returns no field {field}.");

    public string Text(string field) => As<string>(field, this[field]);

    public string? TextOrNull(string field) => this[field] is null ? null : Text(field);

    public long Integer(string field) => As<long>(field, this[field]);

    public IReadOnlyList<object?> List(string field) => As<IReadOnlyList<object?>>(field, this[field]);

    /// <summary>A map, read as a row is.</summary>
    public Row Map(string field) => new(As<IReadOnlyDictionary<string, object?>>(field, this[field]));

    /// <summary>A list of maps, each read as a row is.</summary>
    public IReadOnlyList<Row> Maps(string field) =>
        [.. List(field).Select(value => new Row(As<IReadOnlyDictionary<string, object?>>(field, value)))];

    [return: NotNull]
    private static T As<T>(string field, object? value) => value is T found
        ? found
        : throw new InvalidCastException(
            $"Field {field} holds {value?.GetType().Name ?? "null"}, not {typeof(T).Name}.");
}
