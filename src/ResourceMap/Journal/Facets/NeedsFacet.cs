using System.Text.Json.Nodes;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Journal.Facets;

/// <summary>What the whole service answers.</summary>
public sealed record NeedsFacet(IReadOnlyList<Code> Codes) : Facet(FacetNames.Needs)
{
    public override JsonNode Write() => Shapes.Written(Codes);

    internal static NeedsFacet Read(Fields facets) => new(facets.List(FacetNames.Needs, Shapes.Code) ?? []);
}
