using ResourceMap.Nomenclatures;

namespace ResourceMap.Catalog;

/// <summary>
/// One line of what a service may do (practice-A1): every line is judged by itself. Null means that no source says it.
/// </summary>
/// <param name="ReachBasis">Declared by the line, or presumed from the category or the care mode.</param>
/// <param name="AgeMinMonths">Completed months at entry, inclusive.</param>
/// <param name="AgeMaxMonths">Completed months at entry, inclusive; 1440 says that there is no upper limit.</param>
/// <param name="Titles">
/// Alternatives: decision types of the CDAPH (<c>decision:7.8</c>) or other titles; null unknown.
/// </param>
/// <param name="Temporary">
/// A temporary line never wins a lasting need (practice-C20-lasting); null when not said.
/// </param>
/// <param name="Sex">F or M where the line takes only one sex.</param>
/// <param name="SiteKeys">Sites of this line; empty means every site of the service.</param>
public sealed record Offer(
    EntityId Id,
    string Key,
    Code? CareMode,
    Reach Reach,
    Basis ReachBasis,
    Audiences? Audiences,
    int? AgeMinMonths,
    int? AgeMaxMonths,
    string? AgeBoundsSource,
    IReadOnlyList<Code>? Titles,
    Capacity? Capacity,
    Availability? Availability,
    bool? Temporary,
    bool? SocialAid,
    string? Sex,
    IReadOnlyList<ClosedPeriod> Closures,
    IReadOnlyList<string> SiteKeys)
{
    /// <summary>What this line answers, where it says so itself; null leaves it to the service.</summary>
    public IReadOnlyList<Code>? Needs { get; init; }
}

/// <summary>The publics of a line.</summary>
/// <param name="Closed">The list is closed: a public that is not named, on the axis of the list, is refused.</param>
public sealed record Audiences(IReadOnlyList<Code> Main, IReadOnlyList<Code> Associated, bool Closed);

/// <summary>Authorised or installed capacity, never free places.</summary>
public sealed record Capacity(int Count, string Unit, DateOnly? StatedOn);

/// <summary>What a source states of the places of a line, on a date.</summary>
public sealed record Availability(
    AvailabilityState State, int? Count, string? Unit, DateOnly? AvailableFrom, DateOnly StatedOn);

/// <summary>The availability that a source may state; unknown is the absence of a statement.</summary>
public enum AvailabilityState
{
    Place,
    AVenir,
    Attente,
    Aucune,
}

/// <summary>Days, inclusive, on which a line is closed.</summary>
public sealed record ClosedPeriod(DateOnly From, DateOnly To);
