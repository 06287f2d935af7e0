namespace ResourceMap.Territories;

/// <summary>The kinds of territory. An id carries its kind, because INSEE codes alone collide.</summary>
public enum TerritoryKind
{
    Commune,
    ArrondissementMunicipal,
    Epci,
    Departement,
    Region,
    /// <summary>Collectivité territoriale exercising the powers of the département (69M, 6AE, 20R, 75C…).</summary>
    Ctcd,
    Arrondissement,
    Canton,
    BassinDeVie,
    Pays,
    /// <summary>A local zone, stated by a source as a record of its own.</summary>
    Zone,
}

public static class TerritoryKinds
{
    /// <summary>
    /// Whether territories of one kind are wider than those of another as a rule. Kinds that cut across each other
    /// (EPCI, canton, bassin de vie…) are alike.
    /// </summary>
    public static bool IsWiderThan(this TerritoryKind kind, TerritoryKind other) => Width(kind) > Width(other);

    private static int Width(TerritoryKind kind) => kind switch
    {
        TerritoryKind.Commune or TerritoryKind.ArrondissementMunicipal => 0,
        TerritoryKind.Departement or TerritoryKind.Ctcd => 2,
        TerritoryKind.Region => 3,
        TerritoryKind.Pays => 4,
        _ => 1,
    };
}
