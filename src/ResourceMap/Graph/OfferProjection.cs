using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Graph;

/// <summary>From the facet <c>offers</c> to lines, each with a reach.</summary>
internal sealed class OfferProjection(Nomenclature nomenclature)
{
    private static readonly StatedOffer Unknown = new("");

    /// <summary>A service of which no source states a line has one of which nothing is known.</summary>
    public IReadOnlyList<Offer> Of(ResolvedEntity entity, Code kind)
    {
        var closures = entity.Find<OpeningFacet>()?.Closed ?? [];
        var isKnownByAreaAlone = IsKnownByAreaAlone(entity);
        return entity.Facets.GetValueOrDefault(FacetNames.Offers) is
        { Value: OffersFacet { Lines.Count: > 0 } offers, RecordId: var record }
            ? [.. offers.Lines.Select(line => Of(line, record))]
            : [Of(Unknown, entity.Id)];

        Offer Of(StatedOffer line, EntityId record)
        {
            var (reach, basis) = ReachOf(line.Reach, line.CareMode, kind) switch
            {
                (Reach.Recoit or Reach.Heberge, _) when isKnownByAreaAlone => (Reach.Sectorise, Basis.Presumed),
                var usual => usual,
            };
            return Projected(line, PublicId.OfOffer(record, line.Key), reach, basis, closures);
        }
    }

    private Offer Projected(
        StatedOffer line, EntityId id, Reach reach, Basis basis, IReadOnlyList<ClosedPeriod> closures) => new()
        {
            Id = id,
            Key = line.Key,
            CareMode = line.CareMode,
            Reach = reach,
            ReachBasis = basis,
            Audiences = line.Audiences,
            AgeMinMonths = line.AgeMinMonths,
            AgeMax = line.AgeMax,
            AgeBoundsSource = line.AgeBoundsSource,
            Titles = line.Titles,
            Capacity = line.Capacity,
            Availability = line.Availability,
            Temporary = line.Temporary,
            SocialAid = line.SocialAid,
            Sex = line.Sex,
            Closures = [.. line.Closed, .. closures],
            SiteKeys = line.Sites,
            Needs = line.Needs is { } needs ? [.. needs.Select(nomenclature.Canonical).Distinct()] : null,
        };

    /// <summary>
    /// No source names a site to go to, but one states an area: it is taken for the sector whose people are received.
    /// </summary>
    private static bool IsKnownByAreaAlone(ResolvedEntity entity) =>
        entity.Find<SitesFacet>() is not { Items.Count: > 0 } && entity.Find<CoverageFacet>() is not null;

    /// <summary>
    /// Declared, else by a care mode whose label leaves no doubt, else by the profile of the kind, both presumed. When
    /// nothing tells, people are received, as by most, and the basis says that it is not known.
    /// </summary>
    private (Reach, Basis) ReachOf(Reach? declared, Code? mode, Code kind) => declared switch
    {
        { } reach => (reach, Basis.Declared),
        _ when mode is { } known && CareModeReach.Of(known) is { } usual => (usual, Basis.Presumed),
        _ => nomenclature.ProfileOf(kind) is { } profile
            ? (profile.Reach, Basis.Presumed)
            : (Reach.Recoit, Basis.Unknown),
    };
}
