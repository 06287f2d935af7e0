using System.Text.Json.Nodes;
using ResourceMap.Journal;

namespace ResourceMap.Tests.Vignettes;

/// <summary>Every label of a vignette, as the README beside the vignettes says how to read it.</summary>
internal static class Labels
{
    private static readonly string[] Axes = ["adequacy", "access", "availability"];

    public static IEnumerable<Label> Of(JsonNode vignette)
    {
        var key = Text(vignette["key"])!;
        var expected = vignette["expected"]!;
        return
        [
            .. Each(expected["responses"]).SelectMany(response => OfResponse(key, response)),
            .. Each(expected["notMatching"]).Select(refused => OfRefusal(key, refused)),
            .. Each(expected["absent"]).Select(service => OfAbsence(key, Text(service)!)),
            .. OfOrder(key, [.. Each(expected["firstInOrder"]).Select(service => Text(service)!)]),
            .. OfNeeds(key, expected["needsWithoutResponse"]),
        ];
    }

    private static IEnumerable<Label> OfResponse(string key, JsonNode expected)
    {
        var service = Text(expected["service"])!;
        yield return new($"{key} {service} is a response", null, "true",
            answer => Lower(answer.Response(service) is not null));
        if (Text(expected["offer"]) is { } offer)
            yield return new($"{key} {service} offer", null, OfferId(service, offer),
                answer => answer.Response(service)?.Offer);
        foreach (var axis in Axes)
        {
            if (Text(expected[axis]) is { } value)
                yield return new($"{key} {service} {axis}", null, value, answer => On(axis, answer.Response(service)));
        }

        foreach (var decided in Each(expected["decidedBy"]))
        {
            var (criterion, outcome) = (Text(decided["criterion"])!, Text(decided["outcome"])!);
            yield return new($"{key} {service} {criterion}", criterion, outcome, answer =>
                answer.Response(service)?.Criteria[criterion] is { } found
                    ? found.Contains(outcome) ? outcome : string.Join('|', found)
                    : null);
        }
    }

    private static Label OfRefusal(string key, JsonNode expected)
    {
        var service = Text(expected["service"])!;
        var reasons = Each(expected["decidedBy"]).Select(decided => Text(decided["criterion"])!).ToList();
        return new($"{key} {service} does not match", reasons.Count == 1 ? reasons[0] : null, "true", answer =>
            answer.Response(service) is not null ? "in responses"
            : Lower(answer.NotMatching.Find(refused => refused.Service == service) is { } refused
                && reasons.Exists(reason => refused.Criteria[reason].Contains("NOT_MET"))));
    }

    private static Label OfAbsence(string key, string service) =>
        new($"{key} {service} is absent", null, "true", answer =>
            Lower(!answer.Responses.Concat(answer.NotMatching).Any(response => response.Service == service)));

    private static IEnumerable<Label> OfOrder(string key, List<string> first)
    {
        if (first.Count > 0)
            yield return new($"{key} first in order", null, string.Join(' ', first),
                answer => string.Join(' ', answer.Responses.Take(first.Count).Select(response => response.Service)));
    }

    private static IEnumerable<Label> OfNeeds(string key, JsonNode? expected)
    {
        if (expected is not null)
            yield return new($"{key} needs without response", null,
                string.Join(' ', Each(expected).Select(Text)),
                answer => string.Join(' ', answer.NeedsWithoutResponse));
    }

    private static string? On(string axis, Response? response) => axis switch
    {
        "adequacy" => response?.Adequacy,
        "access" => response?.Access,
        _ => response?.Availability,
    };

    private static string OfferId(string service, string offer) =>
        PublicId.OfOffer(new RecordKey(VignetteTests.Source, RecordKind.Service, service).Id, offer).Value;

    private static IEnumerable<JsonNode> Each(JsonNode? array) => array?.AsArray().Select(item => item!) ?? [];

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static string Lower(bool value) => value ? "true" : "false";
}
