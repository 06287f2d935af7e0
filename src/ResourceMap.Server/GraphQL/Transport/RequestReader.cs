using System.Text.Json;
using GraphQL;
using GraphQL.Transport;
using ResourceMap.Server.GraphQL.Execution;

namespace ResourceMap.Server.GraphQL.Transport;

/// <summary>Reads the question from the URL or the body.</summary>
internal sealed class RequestReader(IGraphQLTextSerializer serializer, Limits limits)
{
    /// <exception cref="BadHttpRequestException">With the status and the sentence of the refusal.</exception>
    public async Task<GraphQLRequest> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        try
        {
            var request = HttpMethods.IsGet(http.Method)
                ? FromUrl(http.Query)
                : await FromBodyAsync(http, cancellationToken);
            return string.IsNullOrEmpty(request.Query)
                ? throw new BadHttpRequestException("Le paramètre query manque.")
                : request;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new BadHttpRequestException(
                "La requête n'est pas un objet JSON de query, operationName, variables et extensions.");
        }
    }

    private GraphQLRequest FromUrl(IQueryCollection query) => new()
    {
        Query = query["query"],
        OperationName = query["operationName"] is [{ Length: > 0 } name] ? name : null,
        Variables = Map(query["variables"]),
        Extensions = Map(query["extensions"]),
    };

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
        return await serializer.ReadAsync<GraphQLRequest>(body, cancellationToken) ?? new GraphQLRequest();
    }
}
