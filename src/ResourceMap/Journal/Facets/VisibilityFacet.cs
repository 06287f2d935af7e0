using System.Text.Json.Nodes;
using ResourceMap.Catalog;

namespace ResourceMap.Journal.Facets;

/// <summary>Whether the address may be shown.</summary>
public sealed record VisibilityFacet(Visibility Visibility) : Facet(FacetNames.Visibility)
{
    public override JsonNode Write() => Words.Visibility.Write(Visibility)!;

    internal static VisibilityFacet Read(Fields facets) =>
        new(facets.Value(FacetNames.Visibility, Words.Visibility.Shape) ?? default);
}
