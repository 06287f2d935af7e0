using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Coverage;

/// <summary>From what a person names (a territory, a code, a point) to the place that areas are judged on.</summary>
public sealed class Places(Geography geography, TerritoryLocator locator)
{
    /// <summary>A commune or arrondissement municipal, in force or former; anything wider is refused.</summary>
    public Reading<Place> Resolve(TerritoryId id)
    {
        if (id.Kind is not (TerritoryKind.Commune or TerritoryKind.ArrondissementMunicipal))
        {
            return new Refusal(RefusalCode.PlaceTooWide,
                $"{geography.Find(id)?.Name ?? id.Value} est plus large qu'une commune : "
                + "indiquez une commune ou un point.");
        }

        var heirs = geography.Heirs(id);
        return heirs.Count switch
        {
            0 => new Refusal(RefusalCode.PlaceUnknown, $"Aucune commune ne porte le code {id.Code}."),
            1 => At(heirs[0], locator.InteriorPoint(heirs[0]), PointPrecision.Commune),
            _ => new Refusal(RefusalCode.PlaceAmbiguous,
                $"Le code {id.Code} désigne aujourd'hui l'une des communes {string.Join(", ", heirs.Select(Named))}."),
        };
    }

    /// <summary>By the code of a commune (37261, 2A004) or of an arrondissement municipal (75101).</summary>
    public Reading<Place> Resolve(string communeCode) => Resolve(TerritoryId.Commune(communeCode));

    /// <summary>By a point, which is kept as it is.</summary>
    public Reading<Place> Resolve(GeoPoint point) =>
        locator.Locate(point).Commune is { } commune
            ? At(commune, point, PointPrecision.Address)
            : new Refusal(RefusalCode.PlaceOutside, "Le point est hors de tous les contours connus.");

    private Place At(TerritoryId commune, GeoPoint? point, PointPrecision precision)
    {
        var above = geography.Above(commune);
        return new Place(
            commune,
            above.Concat(geography.MutualCover(commune)).ToHashSet(),
            above.Where(id => id.Kind is TerritoryKind.Departement or TerritoryKind.Ctcd).ToHashSet(),
            point,
            point is null ? PointPrecision.Unknown : precision);
    }

    private string Named(TerritoryId id) => $"{geography.Find(id)?.Name} ({id.Code})";
}
