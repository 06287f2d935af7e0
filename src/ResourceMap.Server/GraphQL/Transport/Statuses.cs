using GraphQL;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Transport;

/// <summary>The one table between refusals and the statuses of HTTP.</summary>
internal static class Statuses
{
    /// <summary>
    /// What was executed is an answer, whatever its fields refused. Where nothing was, plain JSON is an answer too
    /// (GraphQL over HTTP), but for what speaks of the server or of the way in, not of the document.
    /// </summary>
    public static int Of(ExecutionResult result, string mediaType)
    {
        var codes = result.Errors?.Select(error => error.Code).ToHashSet() ?? [];
        return codes.Contains(RefusalCode.PostOnly.Word()) ? StatusCodes.Status405MethodNotAllowed
            : codes.Contains(RefusalCode.Timeout.Word()) ? StatusCodes.Status504GatewayTimeout
            : codes.Contains(RefusalCode.TooBusy.Word()) ? StatusCodes.Status429TooManyRequests
            : result.Executed ? StatusCodes.Status200OK
            : codes.Contains(RefusalCode.Internal.Word()) ? StatusCodes.Status500InternalServerError
            : mediaType == Negotiation.Json ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
    }

    /// <summary>For a request that was refused before its question was read.</summary>
    public static RefusalCode CodeOf(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => RefusalCode.LimitExceeded,
        StatusCodes.Status408RequestTimeout => RefusalCode.Timeout,
        _ => RefusalCode.BadRequest,
    };
}
