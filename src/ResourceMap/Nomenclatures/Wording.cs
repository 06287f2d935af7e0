namespace ResourceMap.Nomenclatures;

/// <summary>What sentences need of the tables besides labels.</summary>
/// <param name="InWords">A title or a public as a sentence names it: orientation vers un SESSAD, l'ASE.</param>
/// <param name="Kin">Groups of publics that name the same people, on one axis or two.</param>
/// <param name="Motives">By code, why a past request came to nothing.</param>
public sealed record Wording(
    IReadOnlyDictionary<Code, string> InWords,
    IReadOnlyList<IReadOnlyList<Code>> Kin,
    IReadOnlyDictionary<string, Motive> Motives);

/// <param name="IsRefusal">The service refused; false where the request merely lapsed.</param>
public sealed record Motive(string Label, bool IsRefusal);
