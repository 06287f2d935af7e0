using Microsoft.Net.Http.Headers;

namespace ResourceMap.Server.GraphQL.Transport;

/// <summary>The media type of an answer and of a question (GraphQL over HTTP).</summary>
internal static class Negotiation
{
    public const string Response = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <summary>The supported type that the client prefers; null when it accepts none of ours.</summary>
    public static string? Choose(IList<MediaTypeHeaderValue> accept) =>
        accept.Count == 0
            ? Json
            : accept.Where(type => type.Quality is not 0)
                .OrderByDescending(type => type.Quality ?? 1)
                .Select(Supported)
                .FirstOrDefault(type => type is not null);

    /// <summary>Whether a body of this content type is JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || IsUtf8(type));

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static string? Supported(MediaTypeHeaderValue type) =>
        type.Charset.HasValue && !IsUtf8(type) ? null
        : type.MediaType.Equals(Response, StringComparison.OrdinalIgnoreCase) ? Response
        : type.MatchesMediaType(Json) ? Json
        : null;
}
