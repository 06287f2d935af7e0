namespace ResourceMap.Nomenclatures;

/// <summary>The rows of all tables, read and checked, before they are indexed.</summary>
/// <param name="Links">From a besoin-courant to each SERAFIN besoin it is linked to.</param>
/// <param name="Aliases">Other documents' codes → the code of the tables.</param>
public sealed record NomenclatureTables(
    IReadOnlyList<CodeEntry> Entries,
    IReadOnlyList<(Code From, Code To)> Links,
    IReadOnlyList<PrestationLink> Prestations,
    IReadOnlySet<Code> TemporaryNeeds,
    IReadOnlyList<Profile> Profiles,
    IReadOnlyList<(Code Kind, Code Need)> CategoryNeeds,
    IReadOnlyList<ScopeRule> Scopes,
    IReadOnlyList<Completeness> Completeness,
    IReadOnlyDictionary<Code, Code> Aliases);
