namespace ResourceMap.Nomenclatures;

/// <summary>How far a source may be trusted to list every service of a kind in a département (practice-A11).</summary>
/// <param name="Departement">The code of the département; null where the row holds for every one.</param>
/// <param name="IsComplete">False: that the source lists nothing says nothing ("source non exhaustive").</param>
/// <param name="PresenceToConfirm">The source keeps closed services of this kind (practice-A10).</param>
public sealed record Completeness(
    string Source, Code Kind, string? Departement, bool IsComplete, bool PresenceToConfirm, string Reason);
