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
