using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Matching;

/// <summary>One person's question, without identity: age in months, never a date of birth (practice-C19).</summary>
/// <param name="Needs">At least one; those of equal priority keep their order.</param>
/// <param name="Audience">The main public of the person; null when not said.</param>
/// <param name="MaxDistanceMeters">For offers that receive or host; null takes the defaults of the deployment.</param>
/// <param name="AgeMonths">Completed months on the evaluation date; what is judged is the age at entry.</param>
/// <param name="EvaluatedOn">Freshness is judged on this date; age and title at entry (<see cref="EntryDay"/>).</param>
/// <param name="Fictional">False: real services alone; true: invented ones alone; null both.</param>
public sealed record MatchQuestion(
    MatchPurpose Purpose,
    Place Place,
    int AgeMonths,
    IReadOnlyList<RequestedNeed> Needs,
    Code? Audience,
    IReadOnlyList<Code> AssociatedAudiences,
    IReadOnlyList<HeldTitle> Titles,
    IReadOnlyList<Wish> Wishes,
    IReadOnlyList<Wish> Refusals,
    IReadOnlyList<Accompaniment> Current,
    IReadOnlyList<Accompaniment> Past,
    DateOnly? NeededBy,
    double? MaxDistanceMeters,
    TerritoryId? CompetentTerritory,
    bool? SocialAid,
    string? Sex,
    int? DaysUsed,
    DateOnly EvaluatedOn,
    bool? Fictional = null);

/// <summary>What the question is asked for (practice-C3).</summary>
public enum MatchPurpose
{
    /// <summary>To decide what to notify: a missing decision is a badge.</summary>
    Orienter,
    /// <summary>To admit: a missing title is a condition.</summary>
    Admettre,
}

/// <param name="Priority">1 is the first.</param>
public sealed record RequestedNeed(Code Code, int Priority, double? Amount, string? Unit, string? StatedBy);

/// <summary>A title of access the person holds.</summary>
/// <param name="Kind">
/// <c>titre:cdaph</c> with <paramref name="Code"/> <c>decision:…</c>; the others have no code.
/// </param>
/// <param name="To">Last day, inclusive; null without known end.</param>
public sealed record HeldTitle(Code Kind, Code? Code, DateOnly? From, DateOnly? To, bool RenewalFiled, bool? Target);

/// <summary>A wish or a refusal, with who states it (practice-C13).</summary>
/// <param name="Value">A <c>mode:</c> code, the id of an actor or site, or a territory.</param>
public sealed record Wish(WishKind Kind, string Value, int Priority, StatedBy StatedBy);

public enum WishKind
{
    Mode,
    Actor,
    Site,
    Place,
}

public enum StatedBy
{
    Person,
    Representative,
    ParentA,
    ParentB,
}

/// <summary>An accompaniment in place or past (practice-C12).</summary>
public sealed record Accompaniment(EntityId Service, DateOnly? End, string? Motive);
