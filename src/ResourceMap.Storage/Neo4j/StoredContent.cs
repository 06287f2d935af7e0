using System.Collections;
using System.Text.Json;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Storage.Neo4j;

/// <summary>
/// What lies in the graph of one entity as one text, whatever the order in which it was written or is read: nodes with
/// their properties, and what leads from one to another.
/// </summary>
internal static class StoredContent
{
    /// <summary>A property of the write, not of what is written.</summary>
    private const string Batch = "batch";

    /// <summary>As it was read.</summary>
    public static string Of(Row row, IEnumerable<string> parts) => Text(parts, row.List);

    /// <summary>As it would be written.</summary>
    public static string Of(NodeRows rows, IEnumerable<string> parts) => Text(parts, part => part switch
    {
        "services" => rows.Services,
        "relations" => rows.Relations,
        "sites" => rows.Sites,
        "offers" => rows.Offers,
        "providers" => rows.Providers,
        "actors" => rows.Actors,
        "parents" => rows.Parents,
        "agreements" => rows.Agreements,
        "parties" => rows.Parties,
        "concerns" => rows.Concerns,
        _ => throw new ArgumentOutOfRangeException(nameof(parts), part, "No statement writes such rows."),
    });

    private static string Text(IEnumerable<string> parts, Func<string, IEnumerable> rows) =>
        string.Join('\n', parts.Select(part => Text(rows(part))));

    private static string Text(object? value) => value switch
    {
        string text => JsonSerializer.Serialize(text),
        IReadOnlyDictionary<string, object?> map => '{' + string.Join(',', map
            .Where(cell => cell.Value is not null && cell.Key != Batch)
            .OrderBy(cell => cell.Key, StringComparer.Ordinal)
            .Select(cell => $"{cell.Key}:{Text(cell.Value)}")) + '}',
        IEnumerable list => '[' + string.Join(',', list.Cast<object?>().Select(Text)
            .Order(StringComparer.Ordinal)) + ']',
        _ => JsonSerializer.Serialize(value),
    };
}
