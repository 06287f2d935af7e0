using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Matching;

/// <summary>One person's question, without identity: age in months, never a date of birth (practice-C19).</summary>
public sealed record MatchQuestion
{
    public required MatchPurpose Purpose { get; init; }

    public required Place Place { get; init; }

    /// <summary>Completed months on the evaluation date; what is judged is the age at entry.</summary>
    public required int AgeMonths { get; init; }

    /// <summary>At least one; those of equal priority keep their order.</summary>
    public required IReadOnlyList<RequestedNeed> Needs { get; init; }

    /// <summary>Freshness is judged on this date; age and title at entry (<see cref="EntryDay"/>).</summary>
    public required DateOnly EvaluatedOn { get; init; }

    /// <summary>The main public of the person; null when not said.</summary>
    public Code? Audience { get; init; }

    public IReadOnlyList<Code> AssociatedAudiences { get; init; } = [];

    public IReadOnlyList<HeldTitle> Titles { get; init; } = [];

    public IReadOnlyList<Wish> Wishes { get; init; } = [];

    public IReadOnlyList<Wish> Refusals { get; init; } = [];

    public IReadOnlyList<Accompaniment> Current { get; init; } = [];

    public IReadOnlyList<Accompaniment> Past { get; init; } = [];

    /// <summary>Null asks for no date.</summary>
    public DateOnly? NeededBy { get; init; }

    /// <summary>For offers that receive or host; null takes the defaults of the deployment.</summary>
    public double? MaxDistanceMeters { get; init; }

    /// <summary>Where the person has their domicile de secours; null: where they live.</summary>
    public TerritoryId? CompetentTerritory { get; init; }

    /// <summary>Whether the aide sociale is needed; null when not said.</summary>
    public bool? SocialAid { get; init; }

    /// <summary>Null when not said.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Of temporary stay in the year.</summary>
    public int? DaysUsed { get; init; }

    /// <summary>False: real services alone; true: invented ones alone; null both.</summary>
    public bool? Fictional { get; init; }
}

/// <summary>What the question is asked for (practice-C3).</summary>
public enum MatchPurpose
{
    /// <summary>To decide what to notify: a missing decision is a badge.</summary>
    Orienter,
    /// <summary>To admit: a missing title is a condition.</summary>
    Admettre,
}

/// <param name="Priority">1 is the first.</param>
public sealed record RequestedNeed(Code Code, int Priority, double? Amount, string? Unit, StatedBy? StatedBy);

/// <summary>A title of access the person holds.</summary>
/// <param name="Kind">
/// <c>titre:cdaph</c> with <paramref name="Code"/> <c>decision:…</c>; the others have no code.
/// </param>
/// <param name="To">Last day, inclusive; null without known end.</param>
public sealed record HeldTitle(Code Kind, Code? Code, DateOnly? From, DateOnly? To, bool RenewalFiled, bool? Target);

/// <summary>A wish or a refusal, with who states it (practice-C13).</summary>
/// <param name="Priority">1 is the first.</param>
public sealed record Wish(WishTarget Target, int Priority, StatedBy StatedBy);

public enum StatedBy
{
    Person,
    Representative,
    ParentA,
    ParentB,
}

/// <summary>An accompaniment in place or past (practice-C12).</summary>
public sealed record Accompaniment(EntityId Service, DateOnly? End, string? Motive);
