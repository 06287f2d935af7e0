using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>The ranked answer to a question, and what does not match with its reasons.</summary>
/// <param name="Needs">The same responses need by need, in the order of priority (practice-C22).</param>
/// <param name="Responses">All of them in one list.</param>
public sealed record MatchAnswer(
    IReadOnlyList<NeedAnswer> Needs,
    IReadOnlyList<PossibleResponse> Responses,
    IReadOnlyList<PossibleResponse> NotMatching)
{
    public IReadOnlyList<Code> NeedsWithoutResponse =>
        [.. Needs.Where(answer => answer.Responses.Count == 0).Select(answer => answer.Need)];
}

/// <summary>What answers one need: each service by the line that answers it best, ranked from 1.</summary>
public sealed record NeedAnswer(Code Need, int Priority, IReadOnlyList<PossibleResponse> Responses);

/// <summary>A service by its best line, on three axes; a rank and reasons, never a score (practice-C1).</summary>
/// <param name="Rank">From 1 within its list.</param>
/// <param name="InTime">
/// Whether it can start by the date asked; null when no date is asked or it cannot be told.
/// </param>
/// <param name="DistanceMeters">Great-circle metres to the nearest site of the line; null unknown.</param>
/// <param name="IsDistanceApproximate">
/// One end is known only by its commune, or not known how exactly: to be said with "environ". False without a distance.
/// </param>
public sealed record PossibleResponse(
    Service Service,
    Offer Offer,
    int Rank,
    bool? InTime,
    Adequacy Adequacy,
    Access Access,
    AvailabilityOnDate Availability,
    int? DistanceMeters,
    bool IsDistanceApproximate,
    IReadOnlyList<NeedCoverage> NeedsCovered,
    IReadOnlyList<Code> NeedsNotCovered,
    IReadOnlyList<CriterionResult> Criteria);

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
