namespace ResourceMap.Nomenclatures;

/// <summary>
/// What may be presumed of a FINESS category or a type of dispositif (practice B1–B3). A presumption never accepts;
/// only a safe one (<see cref="Clientele"/>, the ages) refuses.
/// </summary>
/// <param name="Kind"><c>finess:183</c> or <c>dispositif:PCPE</c>.</param>
/// <param name="Titles">Presumed titles of access, alternatives; empty when nothing may be presumed.</param>
/// <param name="Clientele">The safe presumption of public (186→200, 188→500, 192→414, 194→324, 195→318).</param>
/// <param name="AgeMinMonths">Safe lower age, inclusive (500, 202: 720).</param>
/// <param name="AgeMaxMonths">Safe upper age, inclusive (190: 71).</param>
/// <param name="BroadPublic">The broad public in words, for display only.</param>
/// <param name="Modes">Possible care modes, for display only.</param>
/// <param name="Reason">Why this may be presumed.</param>
public sealed record Profile(
    Code Kind,
    string Label,
    Reach Reach,
    IReadOnlyList<Code> Titles,
    Code? Clientele,
    int? AgeMinMonths,
    int? AgeMaxMonths,
    string? BroadPublic,
    IReadOnlyList<Code> Modes,
    string Reason);
