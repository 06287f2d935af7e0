using System.Text.Json.Nodes;

namespace ResourceMap.Journal.Facets;

/// <summary>
/// Of an établissement its gestionnaire; of a service its établissement first, or those who carry it.
/// </summary>
public sealed record CarriersFacet(IReadOnlyList<RecordReference> Items) : Facet(FacetNames.Carriers)
{
    public override JsonNode Write() => new JsonArray([.. Items.Select(item => item.Write())]);

    internal static CarriersFacet Read(Fields facets) => new(
        facets.Objects(FacetNames.Carriers, carrier => RecordReference.Read(carrier, Words.RecordKind)) ?? []);
}

/// <summary>Another record.</summary>
/// <param name="Source">Null for the source that states the reference.</param>
public sealed record RecordReference(RecordKind Kind, string ExternalId, string? Source = null)
{
    public RecordKey In(string statingSource) => new(Source ?? statingSource, Kind, ExternalId);

    internal JsonObject Write() => Shapes.Known(
        ("kind", Words.RecordKind.Write(Kind)), ("externalId", ExternalId), ("source", Source));

    /// <param name="kinds">Those that may stand here.</param>
    internal static RecordReference Read(Fields reference, Words<RecordKind> kinds)
    {
        reference.Require("kind", "externalId");
        return new RecordReference(
            reference.Value("kind", kinds.Shape) ?? default,
            reference.Text("externalId", Shapes.FilledText) ?? "",
            reference.Text("source", Shapes.FilledText));
    }
}
