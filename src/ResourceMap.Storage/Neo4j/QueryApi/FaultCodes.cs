using System.Net;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>
/// From the server's code to the kind of fault. The status alone says nothing: 400 covers mistakes and transient
/// faults alike, and a 202 may end in errors.
/// </summary>
internal static class FaultCodes
{
    /// <summary>Text of these names the statement's own words only, never a value, and is needed to mend it.</summary>
    public static bool QuotesNoValue(string code) => code is "Neo.ClientError.Statement.SyntaxError"
        or "Neo.ClientError.Statement.ParameterMissing" or "Neo.ClientError.Statement.AccessMode"
        or "Neo.ClientError.Database.DatabaseNotFound";

    public static FaultKind Kind(string code, HttpStatusCode? status) => code switch
    {
        // Somebody or the server's shutdown ended the transaction on purpose.
        "Neo.TransientError.Transaction.Terminated" => FaultKind.Server,
        "Neo.TransientError.Transaction.LockClientStopped" => FaultKind.Server,
        "Neo.ClientError.Security.AuthorizationExpired" => FaultKind.Transient,
        "Neo.ClientError.Schema.ConstraintValidationFailed" => FaultKind.Constraint,
        "Neo.ClientError.Request.Invalid" when status == HttpStatusCode.NotFound => FaultKind.TransactionLost,
        _ when Names(code, "TransactionTimedOut") => FaultKind.Timeout,
        _ when Names(code, "TransactionNotFound") => FaultKind.TransactionLost,
        _ when IsOfBookmark(code) || Names(code, "ResourceExhaustion") => FaultKind.Transient,
        _ when Starts(code, "Neo.TransientError.") => FaultKind.Transient,
        _ when Starts(code, "Neo.ClientError.Security.") => FaultKind.Unauthorized,
        _ when Starts(code, "Neo.ClientError.") => FaultKind.Invalid,
        _ => FaultKind.Server,
    };

    /// <summary>The bookmark is of another store or further than the server has come: to be dropped.</summary>
    public static bool IsOfBookmark(string? code) => code is not null && Names(code, "Bookmark");

    private static bool Names(string code, string word) => code.Contains(word, StringComparison.Ordinal);

    private static bool Starts(string code, string start) => code.StartsWith(start, StringComparison.Ordinal);
}
