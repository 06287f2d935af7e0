using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>
/// Holds the sites that a line names against those of its record: a misspelt one is no place to go to.
/// </summary>
public sealed class SiteCheck : IRowCheck
{
    public IEnumerable<Refusal> Remarks(StatedRecord record)
    {
        var sites = (record.Content?.Find<SitesFacet>()?.Items ?? []).Select(site => site.Key).ToHashSet();
        return (record.Content?.Find<OffersFacet>()?.Lines ?? [])
            .SelectMany(line => line.Sites, (line, site) => (line, site))
            .Where(named => !sites.Contains(named.site))
            .Select(named => new Refusal(
                RefusalCode.RowDoubtful,
                $"La ligne « {Echo.Cut(named.line.Key)} » se tient au site « {Echo.Cut(named.site)} », que la fiche ne "
                + "décrit pas.",
                "offers.sites", named.site));
    }
}
