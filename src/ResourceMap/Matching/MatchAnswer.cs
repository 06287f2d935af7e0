using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>The ranked answer to a question, and what does not match with its reasons.</summary>
public sealed record MatchAnswer(
    IReadOnlyList<PossibleResponse> Responses,
    IReadOnlyList<PossibleResponse> NotMatching,
    IReadOnlyList<Code> NeedsWithoutResponse);

/// <summary>A service by its best line, on three axes; a rank and reasons, never a score (practice C1).</summary>
/// <param name="Rank">From 1 within its list.</param>
/// <param name="InTime">
/// Whether it can start by the date asked; null when no date is asked or it cannot be told.
/// </param>
/// <param name="DistanceMeters">Great-circle metres to the nearest site of the line; null unknown.</param>
public sealed record PossibleResponse(
    Service Service,
    Offer Offer,
    int Rank,
    bool? InTime,
    Adequacy Adequacy,
    Access Access,
    AvailabilityOnDate Availability,
    int? DistanceMeters,
    IReadOnlyList<NeedCoverage> NeedsCovered,
    IReadOnlyList<Code> NeedsNotCovered,
    IReadOnlyList<CriterionResult> Criteria);

public sealed record NeedCoverage(Code Code, int Priority, Basis Basis);

/// <summary>One criterion judged on one line, with its reason.</summary>
/// <param name="Code">The code of the criterion, such as AGE.</param>
/// <param name="Sentence">One French sentence for a professional.</param>
public sealed record CriterionResult(
    string Code,
    CriterionKind Kind,
    Outcome Outcome,
    Basis Basis,
    string? Expected,
    string? Found,
    string? Source,
    DateOnly? StatedOn,
    string Sentence);

public enum CriterionKind
{
    Hard,
    Ordering,
    Badge,
}

public enum Outcome
{
    Met,
    NotMet,
    /// <summary>Never met and never refused in silence.</summary>
    Unknown,
    /// <summary>A rule lifts the condition.</summary>
    Waived,
}

/// <summary>Adéquation, best first.</summary>
public enum Adequacy
{
    Correspond,
    Partielle,
    AVerifier,
    NeCorrespondPas,
}

/// <summary>Accès, best first.</summary>
public enum Access
{
    Ouvert,
    ANotifier,
    SousDerogation,
    Inconnu,
    Ferme,
}

/// <summary>Disponibilité on the evaluation date, best first.</summary>
public enum AvailabilityOnDate
{
    Place,
    AVenir,
    Attente,
    Inconnue,
    Aucune,
}
