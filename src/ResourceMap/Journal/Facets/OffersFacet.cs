using System.Text.Json.Nodes;

namespace ResourceMap.Journal.Facets;

/// <summary>What a service may do, line by line.</summary>
public sealed record OffersFacet(IReadOnlyList<StatedOffer> Lines) : Facet(FacetNames.Offers)
{
    public override JsonNode Write() => new JsonArray([.. Lines.Select(line => line.Write())]);

    internal static OffersFacet Read(Fields facets) =>
        new(facets.Keyed(FacetNames.Offers, StatedOffer.Read, line => line.Key));
}
