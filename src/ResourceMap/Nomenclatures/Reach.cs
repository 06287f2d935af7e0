namespace ResourceMap.Nomenclatures;

/// <summary>
/// How an offer reaches a person (practice-C6), which says whether coverage or travel is judged.
/// </summary>
public enum Reach
{
    /// <summary>Goes to the person: coverage is judged.</summary>
    SeDeplace,
    /// <summary>Receives the people of a sector: coverage is judged.</summary>
    Sectorise,
    /// <summary>The person comes: travel is judged.</summary>
    Recoit,
    /// <summary>The person lives there: distance is shown and compared.</summary>
    Heberge,
}

public static class Reaches
{
    /// <summary>Whether the area of the offer is judged, and not the way of the person to it.</summary>
    public static bool IsByArea(this Reach reach) => reach is Reach.SeDeplace or Reach.Sectorise;
}

/// <summary>Whether a fact was stated, presumed by a documented rule, or is not known.</summary>
public enum Basis
{
    Declared,
    Presumed,
    Unknown,
}
