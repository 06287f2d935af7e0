using System.Net;
using static System.FormattableString;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>One request, and how its faults are told.</summary>
/// <param name="Name">Of the statement, or what is done with the transaction.</param>
/// <param name="Path">Below the root of the server.</param>
internal sealed record Call(string Name, HttpMethod Method, string Path, TimeSpan Deadline)
{
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>Whether it may have written although no answer came.</summary>
    public bool Commits { get; init; }

    /// <summary>Null until an answer begins.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>A fault before the first byte left.</summary>
    public QueryApiException NotSent(Exception inner) =>
        new(FaultKind.Unreachable, Name, "no connection", inner);

    /// <summary>The server told of an error.</summary>
    public QueryApiException Refused(string code, string? message)
    {
        var kind = FaultCodes.Kind(code, Status);
        var reason = FaultCodes.QuotesNoValue(code) ? $"{code}: {message}" : code;
        // An unknown error of 5.26 may hide a fault of its inner connection, and then the commit may have happened.
        return new QueryApiException(kind == FaultKind.Server ? Unanswered(kind) : kind, Name, reason)
        {
            Code = code,
            Status = Status,
            Detail = message,
        };
    }

    /// <summary>No whole answer came, or not one of Neo4j.</summary>
    public QueryApiException NoAnswer(string reason, Exception? inner = null, string? detail = null) =>
        new(Unanswered(FaultKind.Unreachable), Name, WithStatus(reason), inner) { Status = Status, Detail = detail };

    /// <summary>The statement returns what this client does not read.</summary>
    public QueryApiException Unread(string reason) => new(FaultKind.Invalid, Name, reason) { Status = Status };

    public QueryApiException TooLate(Exception inner) =>
        new(Unanswered(FaultKind.Timeout), Name, Invariant($"no whole answer within {Deadline.TotalSeconds} s"), inner)
        {
            Status = Status,
        };

    private string WithStatus(string reason) => Status is null ? reason : $"{reason}, HTTP status {(int)Status}";

    private FaultKind Unanswered(FaultKind kind) => Commits ? FaultKind.OutcomeUnknown : kind;
}
