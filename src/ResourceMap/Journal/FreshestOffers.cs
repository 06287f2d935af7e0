using ResourceMap.Journal.Facets;

namespace ResourceMap.Journal;

/// <summary>
/// The lines of the best-ranked record, each with the capacity and the availability that were stated last, by whatever
/// record names the same line.
/// </summary>
internal static class FreshestOffers
{
    /// <param name="versions">Best first.</param>
    public static ResolvedFacet Of(IReadOnlyList<ResolvedFacet> versions)
    {
        if (versions.Count == 1 || versions[0].Value is not OffersFacet best)
            return versions[0];
        return versions[0] with { Value = new OffersFacet([.. best.Lines.Select(line => Refreshed(line, versions))]) };
    }

    private static StatedOffer Refreshed(StatedOffer line, IReadOnlyList<ResolvedFacet> versions)
    {
        var stated = versions
            .SelectMany(version => (version.Value as OffersFacet)?.Lines ?? [], (version, other) => (version, other))
            .Where(each => each.other.Key == line.Key)
            .ToList();
        return line with
        {
            // A capacity without a date of its own is as old as its record.
            Capacity = stated.Where(each => each.other.Capacity is not null)
                .Select(each => each.other.Capacity! with
                {
                    StatedOn = each.other.Capacity.StatedOn ?? each.version.StatedOn,
                })
                .MaxBy(capacity => capacity.StatedOn ?? DateOnly.MinValue),
            Availability = stated.Select(each => each.other.Availability)
                .Where(availability => availability is not null)
                .MaxBy(availability => availability!.StatedOn),
        };
    }
}
