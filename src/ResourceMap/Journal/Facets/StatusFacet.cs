using System.Text.Json.Nodes;
using ResourceMap.Catalog;

namespace ResourceMap.Journal.Facets;

/// <summary>Open or closed, in the words of the source.</summary>
public sealed record StatusFacet(ServiceStatus Status) : Facet(FacetNames.Status)
{
    public override JsonNode Write() => Words.Status.Write(Status)!;

    internal static StatusFacet Read(Fields facets) =>
        new(facets.Value(FacetNames.Status, Words.Status.Shape) ?? default);
}
