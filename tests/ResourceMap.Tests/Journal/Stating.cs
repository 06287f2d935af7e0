using System.Text.Json.Nodes;
using ResourceMap.Journal;

namespace ResourceMap.Tests.Journal;

/// <summary>Statements in few words.</summary>
internal static class Stating
{
    public static RecordKey Service(string externalId, string source = "file:exemple") =>
        new(source, RecordKind.Service, externalId);

    public static StatedRecord Says(this RecordKey key, params (string Facet, JsonNode? Value)[] facets) =>
        new(key, new DateOnly(2026, 6, 1), null, Content(facets));

    public static StatedRecord IsNamed(this RecordKey key, string name) => key.Says((FacetNames.Name, name));

    public static StatedRecord IsWithdrawn(this RecordKey key) => new(key, new DateOnly(2026, 6, 2), null, null);

    public static StatedRecord IsSameAs(this RecordKey key, RecordKey anchor) =>
        new(key, null, null, null, new SameAs(anchor.Id, "test", "said so"));

    public static Payload Content(params (string Facet, JsonNode? Value)[] facets) =>
        Content(new JsonObject(facets.Select(facet => KeyValuePair.Create(facet.Facet, facet.Value?.DeepClone()))));

    public static Payload Content(JsonObject facets) => Payload.Read(Payload.CurrentVersion, facets).OrThrow();
}
