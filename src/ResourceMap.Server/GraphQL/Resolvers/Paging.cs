using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ResourceMap.Graph;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>Cuts pages out of lists.</summary>
internal static class Paging
{
    private const int PageMax = 100;
    private const char Separator = '\u241F';

    /// <exception cref="RefusedException">When the page is negative or too large.</exception>
    public static int Checked(int first) => first is >= 0 and <= PageMax
        ? first
        : throw Refused.Invalid($"first vaut {first} : de 0 à {PageMax}.", "first");

    /// <summary>A page of a plain list, whose cursors are the engine's.</summary>
    public static async Task<Connection<T>> OfAsync<T>(int first, string? after, Func<int, Task<Page<T>>> list)
        where T : notnull
    {
        var page = await list(Checked(first));
        var edges = page.Items.Select(item => new Edge<T>(item.Cursor, item.Node)).ToList();
        return Of(page.TotalCount, edges, page.HasNext, after);
    }

    /// <summary>
    /// A page of a list in memory. The cursor knows the row by its key, and by its position when it is gone.
    /// </summary>
    public static Connection<T> Of<T>(IReadOnlyList<T> all, int first, string? after, Func<T, string> key)
        where T : notnull
    {
        var start = after is null ? 0 : Position(all, after, key) + 1;
        var edges = all.Skip(start).Take(Checked(first))
            .Select((node, index) => new Edge<T>(Cursor(start + index, key(node)), node))
            .ToList();
        return Of(all.Count, edges, start + edges.Count < all.Count, after);
    }

    public static Connection<T> Of<T>(int totalCount, IReadOnlyList<Edge<T>> edges, bool hasNext, string? after)
        where T : notnull =>
        new(totalCount, edges, new PageInfo(
            hasNext, after is not null, edges is [var start, ..] ? start.Cursor : null,
            edges is [.., var end] ? end.Cursor : null));

    private static string Cursor(int position, string key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{position}{Separator}{key}")));

    private static int Position<T>(IReadOnlyList<T> all, string cursor, Func<T, string> key)
    {
        var parts = Base64Url.IsValid(cursor)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator)
            : [];
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            throw ResourceMap.Graph.Cursor.Invalid();
        if (position < all.Count && key(all[position]) == parts[1])
            return position;
        var moved = all.Index().FirstOrDefault(row => key(row.Item) == parts[1], (Index: position - 1, Item: default!));
        return moved.Index;
    }
}
