using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;

namespace ResourceMap.Server.GraphQL.Transport;

/// <summary>Reads the question from the URL or the body.</summary>
internal sealed class RequestReader(IGraphQLTextSerializer serializer, Limits limits)
{
    /// <summary>The words that clients wait for to send the text of the query: they are no sentence.</summary>
    private static readonly Refusal NotPersisted =
        new(RefusalCode.PersistedQueryNotSupported, "PersistedQueryNotSupported");

    private static readonly JsonDocumentOptions EachKeyOnce = new() { AllowDuplicateProperties = false };

    /// <exception cref="BadHttpRequestException">With the status and the sentence of the refusal.</exception>
    /// <exception cref="RefusedException">When the text of the query is to be sent.</exception>
    public async Task<GraphQLRequest> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        try
        {
            var request = HttpMethods.IsGet(http.Method)
                ? FromUrl(http.Query)
                : await FromBodyAsync(http, cancellationToken);
            return !string.IsNullOrEmpty(request.Query) ? request
                : request.Extensions?.ContainsKey("persistedQuery") == true
                    ? throw new RefusedException(NotPersisted)
                    : throw new BadHttpRequestException("Le paramètre query manque.");
        }
        // An argument fault is a name that stands twice.
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException
            or ArgumentException)
        {
            throw new BadHttpRequestException(
                "La requête n'est pas un objet JSON de query, operationName, variables et extensions.");
        }
    }

    private GraphQLRequest FromUrl(IQueryCollection query) => new()
    {
        Query = Once(query, "query"),
        OperationName = Once(query, "operationName") is { Length: > 0 } name ? name : null,
        Variables = Map(Once(query, "variables")),
        Extensions = Map(Once(query, "extensions")),
    };

    private static string? Once(IQueryCollection query, string name) => query[name] is { Count: > 1 }
        ? throw new BadHttpRequestException($"Le paramètre {name} est donné plusieurs fois.")
        : query[name];

    private Inputs? Map(string? json) => string.IsNullOrEmpty(json) ? null : serializer.Deserialize<Inputs>(json);

    private async Task<GraphQLRequest> FromBodyAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        if (!Negotiation.IsJson(http.ContentType))
            throw new BadHttpRequestException(
                "Envoyez application/json en UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        var body = new MemoryStream();
        var buffer = new byte[8192];
        while (await http.Body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (body.Length + count > limits.BodyBytesMax)
                throw new BadHttpRequestException(
                    $"Le corps dépasse {limits.BodyBytesMax} octets.", StatusCodes.Status413PayloadTooLarge);
            body.Write(buffer, 0, count);
        }

        body.Position = 0;
        using var read = await JsonDocument.ParseAsync(body, EachKeyOnce, cancellationToken);
        return serializer.ReadNode<GraphQLRequest>(read.RootElement) ?? new GraphQLRequest();
    }
}
