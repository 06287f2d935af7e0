using GraphQL;
using Microsoft.Net.Http.Headers;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;

namespace ResourceMap.Server.GraphQL.Transport;

/// <summary>GraphQL over HTTP: GET and POST, one question at a time.</summary>
internal sealed class GraphQLEndpoint(GraphQLEngine engine, AnswerSerializer serializer, Limits limits)
{
    private readonly RequestReader _reader = new(serializer, limits);

    public async Task HandleAsync(HttpContext http)
    {
        http.Response.Headers.Vary = HeaderNames.Accept;
        // An answer is of now, and may tell what was asked about a person.
        http.Response.Headers.CacheControl = "no-store";
        if (Negotiation.Choose(http.Request.GetTypedHeaders().Accept) is not { } mediaType)
        {
            http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = "GET, POST";
            return;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var (result, status) = await AnswerAsync(http, mediaType, deadline);
        await WriteAsync(http, result, status ?? Statuses.Of(result, mediaType), mediaType, deadline.Token);
    }

    /// <summary>The answer, and its status where HTTP itself was the matter.</summary>
    private async Task<(ExecutionResult Result, int? Status)> AnswerAsync(
        HttpContext http, string mediaType, CancellationTokenSource deadline)
    {
        try
        {
            CheckOrigin(http.Request);
            var request = await _reader.ReadAsync(http.Request, http.RequestAborted);
            deadline.CancelAfter(limits.Timeout);
            return (await engine.ExecuteAsync(
                request, http.RequestServices, HttpMethods.IsGet(http.Request.Method), http.RequestAborted),
                null);
        }
        catch (RefusedException refused)
        {
            return (Refusing(refused.Refusal), null);
        }
        catch (BadHttpRequestException refusal)
        {
            var sentence = refusal.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? $"Le corps dépasse {limits.BodyBytesMax} octets."
                : refusal.Message;
            return (Refusing(new Refusal(Statuses.CodeOf(refusal.StatusCode), sentence)), refusal.StatusCode);
        }
    }

    /// <summary>A page of another site has no question to ask here in the name of who looks at it.</summary>
    private static void CheckOrigin(HttpRequest request)
    {
        if (HttpMethods.IsPost(request.Method) && request.Headers["Sec-Fetch-Site"] == "cross-site")
            throw new BadHttpRequestException(
                "Une page d'un autre site ne peut pas poser de question ici.", StatusCodes.Status403Forbidden);
    }

    private static ExecutionResult Refusing(Refusal refusal) => new(new QueryError(refusal));

    private async Task WriteAsync(
        HttpContext http, ExecutionResult result, int status, string mediaType, CancellationToken deadline)
    {
        using var answer = new AnswerBuffer(limits.AnswerBytesMax, deadline);
        if (Serialize(result, answer) is { } refusal)
        {
            using var instead = new AnswerBuffer(limits.AnswerBytesMax, http.RequestAborted);
            var refused = Refusing(refusal);
            serializer.Write(instead, refused);
            await SendAsync(http, instead, Statuses.Of(refused, mediaType), mediaType);
        }
        else
        {
            await SendAsync(http, answer, status, mediaType);
        }
    }

    /// <summary>The refusal that takes the place of the answer; null when it could be written.</summary>
    private Refusal? Serialize(ExecutionResult result, AnswerBuffer answer)
    {
        try
        {
            serializer.Write(answer, result);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
        catch (OperationCanceledException)
        {
            return GraphQLEngine.TimedOut;
        }
    }

    private static async Task SendAsync(HttpContext http, AnswerBuffer answer, int status, string mediaType)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.ContentLength = answer.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        if (status == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = "POST";
        if (status == StatusCodes.Status429TooManyRequests)
            response.Headers.RetryAfter = "1";
        await answer.CopyToAsync(response.BodyWriter, http.RequestAborted);
    }
}
