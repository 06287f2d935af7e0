using ResourceMap.Nomenclatures;

namespace ResourceMap.Catalog;

/// <summary>
/// One line of what a service may do (practice-A1): every line is judged by itself. Null means that no source says it.
/// </summary>
public sealed record Offer
{
    public required EntityId Id { get; init; }

    /// <summary>The source's own key of the line; empty where no source states a line.</summary>
    public required string Key { get; init; }

    public Code? CareMode { get; init; }

    public required Reach Reach { get; init; }

    /// <summary>Declared by the line, or presumed from the category or the care mode.</summary>
    public required Basis ReachBasis { get; init; }

    public Audiences? Audiences { get; init; }

    /// <summary>Completed months at entry, inclusive.</summary>
    public int? AgeMinMonths { get; init; }

    /// <summary>At entry.</summary>
    public UpperAge? AgeMax { get; init; }

    public string? AgeBoundsSource { get; init; }

    /// <summary>
    /// Alternatives: decision types of the CDAPH (<c>decision:7.8</c>) or other titles.
    /// </summary>
    public IReadOnlyList<Code>? Titles { get; init; }

    public Capacity? Capacity { get; init; }

    public Availability? Availability { get; init; }

    /// <summary>A temporary line never wins a lasting need (practice-C20-lasting).</summary>
    public bool? Temporary { get; init; }

    public bool? SocialAid { get; init; }

    /// <summary>Where the line takes only one sex.</summary>
    public Sex? Sex { get; init; }

    public IReadOnlyList<ClosedPeriod> Closures { get; init; } = [];

    /// <summary>Sites of this line; empty means every site of the service.</summary>
    public IReadOnlyList<string> SiteKeys { get; init; } = [];

    /// <summary>What this line answers, where it says so itself; null leaves it to the service.</summary>
    public IReadOnlyList<Code>? Needs { get; init; }
}

/// <summary>Whom a line takes alone.</summary>
public enum Sex
{
    /// <summary>Women and girls.</summary>
    F,
    /// <summary>Men and boys.</summary>
    M,
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
