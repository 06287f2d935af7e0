using System.Text.Json.Nodes;

namespace ResourceMap.Journal.Facets;

public sealed record NameFacet(string Text) : Facet(FacetNames.Name)
{
    public override JsonNode Write() => JsonValue.Create(Text);

    internal static NameFacet Read(Fields facets) => new(facets.Text(FacetNames.Name, Shapes.FilledText) ?? "");
}
