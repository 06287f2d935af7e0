using System.Text.Json.Nodes;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Journal.Facets;

/// <summary>What sort of service it is.</summary>
/// <param name="Label">As the row gives it; null unknown.</param>
/// <param name="Agregat">FINESS' group of categories; null unknown.</param>
public sealed record KindFacet(Code Code, string? Label, string? Agregat) : Facet(FacetNames.Kind)
{
    public override JsonNode Write() => Shapes.Known(("code", $"{Code}"), ("label", Label), ("agregat", Agregat));

    internal static KindFacet? Read(Fields facets) => facets.Object(FacetNames.Kind, kind =>
    {
        kind.Require("code");
        return new KindFacet(
            kind.Value("code", Shapes.Code) ?? default, kind.Text("label"), kind.Text("agregat", Shapes.FilledText));
    });
}
