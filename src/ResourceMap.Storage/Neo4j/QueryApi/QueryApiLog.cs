using Microsoft.Extensions.Logging;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>Names, figures and codes; never a value, a text of the server or a secret.</summary>
internal static partial class QueryApiLog
{
    [LoggerMessage(LogLevel.Debug, "Neo4j answered {Statement} with {Rows} rows in {Milliseconds} ms")]
    public static partial void Answered(ILogger log, string statement, int rows, double milliseconds);

    [LoggerMessage(LogLevel.Warning, "Neo4j, {Statement}: try {Try} failed ({Kind}, {Code}), once more")]
    public static partial void Again(ILogger log, string statement, int @try, FaultKind kind, string? code);

    [LoggerMessage(LogLevel.Debug, "Neo4j, {Statement} failed after {Milliseconds} ms ({Kind}, {Code})")]
    public static partial void Failed(
        ILogger log, string statement, double milliseconds, FaultKind kind, string? code);
}
