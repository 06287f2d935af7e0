using System.Globalization;
using System.Text.Json.Nodes;
using ResourceMap.Journal;

namespace ResourceMap.Tests.Vignettes;

/// <summary>
/// A world of invented actors and services, written in the words of the API, read as what a source states. The keys of
/// the world are the external ids. What is null in a world is unknown, so its facet is absent.
/// </summary>
internal static class WorldFile
{
    private static readonly DateOnly StatedOn = new(2026, 6, 15);

    /// <summary>
    /// First what is stated, then the withdrawals, which must be appended after, as another file's content.
    /// </summary>
    public static (IReadOnlyList<StatedRecord> Stated, IReadOnlyList<StatedRecord> Withdrawn) Read(
        string path, string source = "file:world-a")
    {
        var world = JsonNode.Parse(File.ReadAllText(path))!;
        var services = world["services"]!.AsArray().Select(service => service!.AsObject()).ToArray();
        var actors = world["actors"]!.AsArray().Select(actor => ReadActor(actor!.AsObject(), source));
        var withdrawn = services.Where(service => (string?)service["status"] == "RETIRE")
            .Select(service => State(source, RecordKind.Service, service, null));
        return ([.. actors, .. services.Select(service => ReadService(service, source))], [.. withdrawn]);
    }

    /// <summary>The record as a line of an NDJSON file (docs/payload.md).</summary>
    public static string ToLine(StatedRecord record)
    {
        var line = new JsonObject
        {
            ["source"] = record.Key.Source,
            ["kind"] = record.Key.Kind.Word(),
            ["externalId"] = record.Key.ExternalId,
            ["statedOn"] = record.StatedOn?.ToString("O", CultureInfo.InvariantCulture),
        };
        if (record.Content is null)
            line["withdrawn"] = true;
        else
        {
            line["vintage"] = record.Vintage;
            line["payloadVersion"] = record.Content.Version;
            line["payload"] = JsonNode.Parse(record.Content.Text);
        }

        return CanonicalJson.Write(line);
    }

    private static StatedRecord ReadActor(JsonObject actor, string source)
    {
        var facets = new JsonObject { [FacetNames.Name] = Copy(actor["name"]) };
        if ((string?)actor["parent"] is { } parent)
            facets[FacetNames.Carriers] = new JsonArray(Reference(RecordKind.Actor, parent));
        return State(source, KindOf((string)actor["level"]!), actor, facets);
    }

    private static StatedRecord ReadService(JsonObject service, string source)
    {
        var facets = new JsonObject
        {
            [FacetNames.Name] = Copy(service["name"]),
            [FacetNames.Kind] = new JsonObject { ["code"] = Copy(service["kind"]) },
            [FacetNames.Carriers] = Carriers(service),
            [FacetNames.Visibility] = Copy(service["visibility"]),
            [FacetNames.Sites] = Copy(service["sites"]),
            [FacetNames.Offers] = new JsonArray(
                [.. service["offers"]!.AsArray().Select(offer => Offer(offer!.AsObject()))]),
        };
        if ((string)service["status"]! is var status && status != "RETIRE")
            facets[FacetNames.Status] = status;
        if (service["needs"] is { } needs)
            facets[FacetNames.Needs] = Copy(needs);
        if (service["area"] is { } area)
            facets[FacetNames.Coverage] = Copy(area);
        return State(source, RecordKind.Service, service, facets);
    }

    /// <summary>The carriers of a dispositif; else the établissement alone.</summary>
    private static JsonArray Carriers(JsonObject service)
    {
        var carriers = service["carriers"]!.AsArray();
        return carriers.Count > 0
            ? new JsonArray([.. carriers.Select(carrier => Reference(RecordKind.Actor, (string)carrier!))])
            : new JsonArray(Reference(RecordKind.Establishment, (string)service["actor"]!));
    }

    private static JsonObject Offer(JsonObject stated)
    {
        var offer = new JsonObject();
        foreach (var (name, value) in stated)
        {
            if (name == "sexe")
                offer["sex"] = Copy(value);
            else if (name == "opening")
                offer["closed"] = Copy(value!["closed"]);
            else if (value is not null)
                offer[name] = Copy(value);
        }

        return offer;
    }

    private static RecordKind KindOf(string level) =>
        level == "GESTIONNAIRE" ? RecordKind.Actor : RecordKind.Establishment;

    private static JsonObject Reference(RecordKind kind, string externalId) =>
        new() { ["kind"] = kind.Word(), ["externalId"] = externalId };

    private static StatedRecord State(string source, RecordKind kind, JsonObject stated, JsonObject? facets)
    {
        var key = new RecordKey(source, kind, (string)stated["key"]!);
        if (facets is null)
            return new StatedRecord(key, StatedOn, null, null);
        return new StatedRecord(
            key, StatedOn, "cog:2024", Payload.Read(Payload.CurrentVersion, facets).OrThrow());
    }

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();
}
