namespace ResourceMap.Nomenclatures;

/// <summary>The rows of all tables, read and checked, before they are indexed.</summary>
/// <param name="NeedsHeldByLines">
/// Which lines of other kinds answer too, so seldom that it is not presumed of the kind: silence about them proves
/// nothing before lines are imported.
/// </param>
/// <param name="Aliases">Other documents' codes → the code of the tables.</param>
public sealed record NomenclatureTables(
    IReadOnlyList<CodeEntry> Entries,
    IReadOnlyList<NeedLink> Links,
    IReadOnlySet<Code> TemporaryNeeds,
    IReadOnlyList<Profile> Profiles,
    IReadOnlyList<KindNeed> KindNeeds,
    IReadOnlyList<NeedModes> NeedModes,
    IReadOnlySet<Code> NeedsHeldByLines,
    IReadOnlyList<ScopeRule> Scopes,
    IReadOnlyList<Completeness> Completeness,
    IReadOnlyDictionary<Code, Code> Aliases,
    IReadOnlyList<(string Words, IReadOnlyList<Code> Needs)> NeedWords,
    Wording Wording);
