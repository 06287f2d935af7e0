using System.Globalization;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>Cuts pages out of lists.</summary>
internal static class Paging
{
    private const int PageMax = 100;
    private const char Separator = '\u241F';

    /// <summary>How many rows the page has at most.</summary>
    /// <exception cref="RefusedException">When that is negative or too much.</exception>
    public static int CountMax(this PageRequest page) => page.First is >= 0 and <= PageMax
        ? page.First
        : throw Refused.Invalid($"first vaut {page.First} : de 0 à {PageMax}.", PageRequest.FirstName);

    /// <summary>A page of a plain list of the engine.</summary>
    public static async Task<Connection<Edge<T>>> OfAsync<T>(PageRequest page, Func<Cursor?, int, Task<Page<T>>> list)
        where T : notnull
    {
        var after = page.After is { } given ? Place(ListCursor.Read(page, given)) : (Cursor?)null;
        var found = await list(after, page.CountMax());
        return Of(
            page, found.TotalCount, found.HasNext,
            found.Items.Select(item => (item.Node, $"{item.Cursor.SortKey}{Separator}{item.Cursor.Id}")), Plain);
    }

    /// <summary>
    /// A page of a list in memory. The cursor knows the row by its key; its position tells only where to look first.
    /// </summary>
    public static Connection<Edge<T>> Of<T>(IReadOnlyList<T> all, PageRequest page, Func<T, string> key)
        where T : notnull => Of(all, page, key, Plain);

    /// <summary>The same, with rows that say more than what they lead to.</summary>
    public static Connection<TEdge> Of<T, TEdge>(
        IReadOnlyList<T> all, PageRequest page, Func<T, string> key, Func<string, T, TEdge> edge)
        where TEdge : notnull
    {
        var start = page.After is { } given ? Position(all, ListCursor.Read(page, given), key) + 1 : 0;
        var rows = all.Skip(start).Take(page.CountMax())
            .Select((node, index) => (node, string.Create(
                CultureInfo.InvariantCulture, $"{start + index}{Separator}{key(node)}")))
            .ToList();
        return Of(page, all.Count, start + rows.Count < all.Count, rows, edge);
    }

    /// <summary>A page of rows that are read already.</summary>
    /// <param name="rows">Each with what finds it.</param>
    public static Connection<TEdge> Of<T, TEdge>(
        PageRequest page, int totalCount, bool hasNext, IEnumerable<(T Node, string Row)> rows,
        Func<string, T, TEdge> edge)
        where TEdge : notnull
    {
        var made = rows.Select(row => (row.Node, Cursor: ListCursor.Of(page, row.Row))).ToList();
        return new Connection<TEdge>(
            totalCount,
            [.. made.Select(row => edge(row.Cursor, row.Node))],
            new PageInfo(
                hasNext, page.After is not null, made is [var start, ..] ? start.Cursor : null,
                made is [.., var end] ? end.Cursor : null));
    }

    public static Edge<T> Plain<T>(string cursor, T node)
        where T : notnull => new(cursor, node);

    private static Cursor Place(string row) => row.LastIndexOf(Separator) is >= 0 and var seam
        ? new Cursor(row[..seam], new EntityId(row[(seam + 1)..]))
        : throw ListCursor.Foreign();

    /// <exception cref="RefusedException">When no row has the key any more: where to go on is not known.</exception>
    private static int Position<T>(IReadOnlyList<T> all, string row, Func<T, string> key)
    {
        var seam = Math.Max(0, row.IndexOf(Separator));
        if (!int.TryParse(row.AsSpan(0, seam), NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            throw ListCursor.Foreign();
        var wanted = row[(seam + 1)..];
        if (position < all.Count && key(all[position]) == wanted)
            return position;
        return all.Index().Where(each => key(each.Item) == wanted).Select(each => (int?)each.Index).FirstOrDefault()
            ?? throw ListCursor.Foreign();
    }
}
