using System.Text.Json.Nodes;

namespace ResourceMap.Tests.Vignettes;

/// <summary>One thing that a professional expects of an answer, and how to see it there.</summary>
/// <param name="Name">Such as <c>a07 mecs-gatine access</c>.</param>
/// <param name="Criterion">The criterion on which it rests; null when it rests on several.</param>
internal sealed record Label(string Name, string? Criterion, string Expected, Func<Answer, string?> Found);

/// <summary>An answer, read by the keys of the world file.</summary>
internal sealed class Answer
{
    public Answer(JsonNode data, Func<string, string> keyOf)
    {
        Responses = Read(data["match"]!["responses"]!, keyOf);
        NotMatching = Read(data["match"]!["notMatching"]!, keyOf);
        NeedsWithoutResponse =
            [.. data["match"]!["needsWithoutResponse"]!.AsArray().Select(need => need!["code"]!.GetValue<string>())];
    }

    public List<Response> Responses { get; }

    public List<Response> NotMatching { get; }

    public List<string> NeedsWithoutResponse { get; }

    public Response? Response(string service) => Responses.Find(response => response.Service == service);

    private static List<Response> Read(JsonNode connection, Func<string, string> keyOf) =>
        [.. connection["edges"]!.AsArray().Select(edge => edge!["node"]!).Select(node => new Response(
            keyOf(node["service"]!["id"]!.GetValue<string>()),
            node["offer"]!["id"]!.GetValue<string>(),
            node["adequacy"]!.GetValue<string>(),
            node["access"]!.GetValue<string>(),
            node["availability"]!.GetValue<string>(),
            node["criteria"]!.AsArray().ToLookup(
                criterion => criterion!["code"]!.GetValue<string>(),
                criterion => criterion!["outcome"]!.GetValue<string>())))];
}

internal sealed record Response(
    string Service,
    string Offer,
    string Adequacy,
    string Access,
    string Availability,
    ILookup<string, string> Criteria);
