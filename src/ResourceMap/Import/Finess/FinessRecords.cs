using System.Text.Json.Nodes;
using ResourceMap.Journal;

namespace ResourceMap.Import.Finess;

/// <summary>The records and facets that the FINESS layouts share.</summary>
internal static class FinessRecords
{
    public const string Et = "finess-et";
    public const string Ej = "finess-ej";
    public const string Equipement = "finess-equipement";

    /// <summary>The facets that are known; a facet without a value is left out, for it says nothing.</summary>
    public static Payload Facets(params (string Name, JsonNode? Value)[] facets) =>
        new(1, facets.Where(facet => facet.Value is not null).ToDictionary(facet => facet.Name, facet => facet.Value));

    /// <summary>The FINESS number, and another identifier where it is known.</summary>
    public static JsonArray Identifiers(string number, string scheme, string? value) => value is null
        ? [Identifier("finess", number)]
        : [Identifier("finess", number), Identifier(scheme, value)];

    private static JsonObject Identifier(string scheme, string value) =>
        new() { ["scheme"] = scheme, ["value"] = value };

    public static JsonNode? Phone(string value) => value.Length == 0 ? null : new JsonObject { ["phone"] = value };

    /// <summary>The same FINESS number in two layouts is one thing.</summary>
    public static StatedRecord Same(RecordKey record, RecordKey anchor, DateOnly statedOn, string vintage) =>
        new(record, statedOn, vintage, null, new SameAs(anchor.Id, "finess-number", record.ExternalId));
}
