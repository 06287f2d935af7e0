namespace ResourceMap.Nomenclatures;

/// <summary>
/// What may be presumed of a FINESS category or a type of dispositif (practice-B1, practice-B2, practice-B3). A
/// presumption never accepts; only a safe one (<see cref="Clientele"/>, the ages) refuses.
/// </summary>
/// <param name="Kind"><c>finess:183</c> or <c>dispositif:PCPE</c>.</param>
/// <param name="Titles">Presumed titles of access, alternatives; empty when nothing may be presumed.</param>
/// <param name="Clientele">The safe presumption of public (186→200, 188→500, 192→414, 194→324, 195→318).</param>
/// <param name="AgeMinMonths">Age of life below which the kind surely refuses, inclusive (practice-B5).</param>
/// <param name="AgeMaxMonths">Age of life above which the kind surely refuses, inclusive (practice-B5).</param>
/// <param name="HoldsCreton">
/// The Creton amendment lifts the upper age where the person already is (practice-C7).
/// </param>
/// <param name="DerogationFromMonths">
/// From this age on the lower age may be lifted by dérogation (practice-C20-derogation).
/// </param>
/// <param name="IsDepartementFunded">
/// A département pays for it, so that another one asks its agreement (practice-C16).
/// </param>
/// <param name="BroadPublic">The broad public in words, for display only.</param>
/// <param name="Modes">Possible care modes: whether a refusal of hosting bears on a line without mode.</param>
/// <param name="Reason">Why this may be presumed.</param>
public sealed record Profile(
    Code Kind,
    string Label,
    Reach Reach,
    IReadOnlyList<Code> Titles,
    Code? Clientele,
    int? AgeMinMonths,
    int? AgeMaxMonths,
    bool HoldsCreton,
    int? DerogationFromMonths,
    bool IsDepartementFunded,
    string? BroadPublic,
    IReadOnlyList<Code> Modes,
    string Reason)
{
    /// <summary>The missions of the service public de l'autonomie it usually takes part in; for display only.</summary>
    public IReadOnlyList<Code> Missions { get; init; } = [];

    /// <summary>The sector it usually belongs to, for display only; null where the kind does not tell.</summary>
    public Code? Sector { get; init; }
}
