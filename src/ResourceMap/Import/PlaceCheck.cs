using ResourceMap.Coverage;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>
/// Holds the territories that a row names against today's geography, and the commune that it declares against its
/// address and against the one that holds its point. What differs is reported and nothing is corrected: either may be
/// wrong, or the point lies on the border.
/// </summary>
public sealed class PlaceCheck(Geography geography, TerritoryLocator locator) : IRowCheck
{
    /// <summary>None when all agree, or when what would be compared is not known.</summary>
    public IEnumerable<Refusal> Remarks(StatedRecord record)
    {
        var sites = record.Content?.Find<SitesFacet>()?.Items ?? [];
        return TerritoriesOf(record.Content?.Find<CoverageFacet>()?.Area)
            .Concat(record.Content?.Find<AgreementFacet>()?.Territories ?? [])
            .Concat(sites.Select(site => site.Commune).OfType<TerritoryId>())
            .Distinct().Select(Unclear)
            .Concat(sites.SelectMany(OfSite))
            .OfType<string>()
            .Select(sentence => new Refusal(RefusalCode.RowDoubtful, sentence));
    }

    private static IEnumerable<TerritoryId> TerritoriesOf(ServiceArea? area) =>
        area is null ? [] : area.Include.Concat(area.Exclude).SelectMany(part => part switch
        {
            AreaPart.Whole whole => [whole.Territory],
            AreaPart.Common common => common.Territories,
            _ => [],
        });

    private string? Unclear(TerritoryId id) => geography.Heirs(id) switch
    {
        [] => $"Territoire inconnu ou qui n'existe plus, et donc sans effet : {id}.",
        [_] => null,
        var heirs => $"{id} est aujourd'hui l'un de {string.Join(", ", heirs.Select(Named))} : indiquez lequel.",
    };

    private IEnumerable<string?> OfSite(StatedSite site)
    {
        if (site.Point is null && (site.Longitude is not null || site.Latitude is not null))
            yield return "Un point a une longitude sans latitude, ou l'inverse : il n'est pas repris.";
        if (site.Commune is not { } commune || geography.Heirs(commune) is not [var declared, ..] heirs)
            yield break;
        yield return Postcode(site.Address, commune.Code, declared);
        if (site.Point is not { } point)
            yield break;
        if (heirs.Count == 1 && locator.IsAstray(point, declared))
            yield return $"Le point est loin de {Named(declared)}, hors de toute commune connue : il n'est pas repris.";
        else if (locator.Locate(point).Commune is { } found && !heirs.Contains(found))
            yield return $"Commune déclarée {Named(declared)}, mais le point est dans {Named(found)}.";
    }

    /// <summary>A postcode and a commune are both five digits, and are taken for each other.</summary>
    private string? Postcode(string? address, string code, TerritoryId declared) =>
        address is not null && Holds(address, code) && geography.PostcodesOf(declared) is { Count: > 0 } postcodes
            && !postcodes.Contains(code)
            ? $"Commune déclarée {Named(declared)}, mais l'adresse dit {code}, qui n'en est pas un code postal : "
                + "un code postal a peut-être été donné pour un code de commune."
            : null;

    private static bool Holds(string address, string code) =>
        address.Split([' ', ',', '-', '\u00a0']).Contains(code, StringComparer.Ordinal);

    private string Named(TerritoryId commune) => $"{geography.Find(commune)?.Name} ({commune.Code})";
}
