namespace ResourceMap.Nomenclatures;

/// <summary>
/// Decides whether a FINESS category belongs to the default view (practice-A10): by its code, else by the longest
/// beginning of its agrégat.
/// </summary>
/// <param name="Category">Null for a rule by agrégat.</param>
/// <param name="AgregatPrefix">Null for a rule by category.</param>
public sealed record ScopeRule(Code? Category, string? AgregatPrefix, bool IsInScope, string Reason);
