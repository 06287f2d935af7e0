namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>A page of a list, as Relay asks for it.</summary>
internal sealed record Connection<T>(int TotalCount, IReadOnlyList<Edge<T>> Edges, PageInfo PageInfo)
    where T : notnull;

internal sealed record Edge<T>(string Cursor, T Node)
    where T : notnull;

internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
