using System.Collections.Frozen;

namespace ResourceMap.Journal.Facets;

/// <summary>The reader of each facet of version 1.</summary>
internal static class FacetReaders
{
    /// <summary>Null for what is no facet.</summary>
    public static Func<Fields, Facet?>? Find(string name) => Readers.GetValueOrDefault(name);

    private static readonly FrozenDictionary<string, Func<Fields, Facet?>> Readers =
        new Dictionary<string, Func<Fields, Facet?>>
        {
            [FacetNames.Name] = NameFacet.Read,
            [FacetNames.Kind] = KindFacet.Read,
            [FacetNames.Identifiers] = IdentifiersFacet.Read,
            [FacetNames.Carriers] = CarriersFacet.Read,
            [FacetNames.Contact] = ContactFacet.Read,
            [FacetNames.Sites] = SitesFacet.Read,
            [FacetNames.Offers] = OffersFacet.Read,
            [FacetNames.Needs] = NeedsFacet.Read,
            [FacetNames.Coverage] = CoverageFacet.Read,
            [FacetNames.Opening] = OpeningFacet.Read,
            [FacetNames.Visibility] = VisibilityFacet.Read,
            [FacetNames.Status] = StatusFacet.Read,
            [FacetNames.Spda] = facets => KeptFacet.Read(facets, FacetNames.Spda),
            [FacetNames.Succession] = facets => KeptFacet.Read(facets, FacetNames.Succession),
            [FacetNames.Agreement] = AgreementFacet.Read,
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
