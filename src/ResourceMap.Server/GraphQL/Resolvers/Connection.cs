namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>A page of a list, as Relay asks for it.</summary>
internal record Connection<TEdge>(int TotalCount, IReadOnlyList<TEdge> Edges, PageInfo PageInfo)
    where TEdge : notnull;

/// <summary>A row that has nothing but what it leads to.</summary>
internal sealed record Edge<T>(string Cursor, T Node)
    where T : notnull;

internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
