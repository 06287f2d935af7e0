using ResourceMap.Territories;

namespace ResourceMap.Coverage;

/// <summary>What was asked for is a place, or the reason why it is none.</summary>
public abstract record PlaceOutcome
{
    private PlaceOutcome()
    {
    }

    public sealed record Found(Place Place) : PlaceOutcome;

    /// <param name="Code">Stable, one of <see cref="PlaceRefusal"/>.</param>
    /// <param name="Reason">A French sentence.</param>
    public sealed record Refused(string Code, string Reason) : PlaceOutcome;
}

/// <summary>The codes of refused places.</summary>
public static class PlaceRefusal
{
    /// <summary>Wider than a commune or arrondissement municipal.</summary>
    public const string TooWide = "PLACE_TOO_WIDE";

    /// <summary>No commune has or had this code.</summary>
    public const string Unknown = "PLACE_UNKNOWN";

    /// <summary>A point outside every known outline.</summary>
    public const string Outside = "PLACE_OUTSIDE";

    /// <summary>A former commune that is today one of several.</summary>
    public const string Ambiguous = "PLACE_AMBIGUOUS";
}

/// <summary>From what a person names (a territory, a code, a point) to the place that areas are judged on.</summary>
public sealed class Places(Geography geography, TerritoryLocator locator)
{
    /// <summary>A commune or arrondissement municipal, in force or former; anything wider is refused.</summary>
    public PlaceOutcome Resolve(TerritoryId id)
    {
        if (id.Kind is not (TerritoryKind.Commune or TerritoryKind.ArrondissementMunicipal))
        {
            return new PlaceOutcome.Refused(PlaceRefusal.TooWide,
                $"{geography.Find(id)?.Name ?? id.Value} est plus large qu'une commune : "
                + "indiquez une commune ou un point.");
        }

        var heirs = geography.Heirs(id);
        return heirs.Count switch
        {
            0 => new PlaceOutcome.Refused(PlaceRefusal.Unknown, $"Aucune commune ne porte le code {id.Code}."),
            1 => new PlaceOutcome.Found(At(heirs[0], locator.InteriorPoint(heirs[0]), PointPrecision.Commune)),
            _ => new PlaceOutcome.Refused(PlaceRefusal.Ambiguous,
                $"Le code {id.Code} désigne aujourd'hui l'une des communes {string.Join(", ", heirs.Select(Named))}."),
        };
    }

    /// <summary>By the code of a commune (37261, 2A004) or of an arrondissement municipal (75101).</summary>
    public PlaceOutcome Resolve(string communeCode) => Resolve(TerritoryId.Commune(communeCode));

    /// <summary>By a point, which is kept as it is.</summary>
    public PlaceOutcome Resolve(GeoPoint point) =>
        locator.Locate(point).Commune is { } commune
            ? new PlaceOutcome.Found(At(commune, point, PointPrecision.Address))
            : new PlaceOutcome.Refused(PlaceRefusal.Outside, "Le point est hors de tous les contours connus.");

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
