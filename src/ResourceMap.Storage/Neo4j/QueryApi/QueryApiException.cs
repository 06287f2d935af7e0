using System.Net;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>A call that did not succeed. Its message holds no value of a parameter and no secret.</summary>
public sealed class QueryApiException : Exception
{
    internal QueryApiException(FaultKind kind, string call, string reason, Exception? inner = null)
        : base($"Neo4j, {call}: {reason} ({kind}).", inner) => Kind = kind;

    public FaultKind Kind { get; }

    /// <summary>The server's own code, such as <c>Neo.ClientError.Statement.SyntaxError</c>; null when it said none.
    /// </summary>
    public string? Code { get; internal init; }

    /// <summary>Null when no answer began.</summary>
    public HttpStatusCode? Status { get; internal init; }

    /// <summary>
    /// What the server said, or at most 500 characters of what came in place of an answer. It may quote values: to be
    /// shown to who sits at the terminal, never logged.
    /// </summary>
    public string? Detail { get; internal init; }
}
