using GraphQL;
using GraphQL.Execution;
using Microsoft.Net.Http.Headers;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;

namespace ResourceMap.Server.GraphQL.Transport;

/// <summary>GraphQL over HTTP: GET and POST, one question at a time.</summary>
internal sealed class GraphQLEndpoint(GraphQLEngine engine, IGraphQLTextSerializer serializer, Limits limits)
{
    private readonly RequestReader _reader = new(serializer, limits);

    public async Task HandleAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        if (Negotiation.Choose(http.Request.GetTypedHeaders().Accept) is not { } mediaType)
        {
            http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (!isGet && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = "GET, POST";
            return;
        }

        ExecutionResult result;
        int status;
        try
        {
            var request = await _reader.ReadAsync(http.Request, cancellationToken);
            result = await engine.ExecuteAsync(request, http.User, http.RequestServices, isGet, cancellationToken);
            status = StatusOf(result, mediaType);
        }
        catch (BadHttpRequestException refusal)
        {
            result = new ExecutionResult(new QueryError(new Refusal(RefusalCode.BadRequest, refusal.Message)));
            status = refusal.StatusCode;
        }

        await WriteAsync(http.Response, result, status, mediaType, cancellationToken);
    }

    /// <summary>The one table of statuses.</summary>
    private static int StatusOf(ExecutionResult result, string mediaType)
    {
        var codes = result.Errors?.Select(error => error.Code).ToList() ?? [];
        if (codes.Contains(PostOnlyRule.Code))
            return StatusCodes.Status405MethodNotAllowed;
        if (codes.Contains(new TimeoutError().Code))
            return StatusCodes.Status504GatewayTimeout;
        if (result.Executed)
            return StatusCodes.Status200OK;
        if (codes.Contains("INTERNAL"))
            return StatusCodes.Status500InternalServerError;
        return mediaType == Negotiation.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    private async Task WriteAsync(
        HttpResponse response, ExecutionResult result, int status, string mediaType,
        CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await serializer.WriteAsync(body, result, cancellationToken);
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        if (status == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = "POST";
        await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), cancellationToken);
    }
}
