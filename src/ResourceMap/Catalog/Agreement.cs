using ResourceMap.Territories;

namespace ResourceMap.Catalog;

/// <summary>
/// What several actors have signed together (practice-A12): any number of parties, each with its own date.
/// </summary>
/// <param name="IsNameConstructed">No source gives the name: it is the subject, or the kind in words.</param>
/// <param name="Subject">What it is about, in the words of the source; null when unknown.</param>
/// <param name="Parties">In the order of the source.</param>
/// <param name="Territories">In today's geography; empty when no source names any.</param>
/// <param name="From">First day of its term; null when unknown.</param>
/// <param name="To">Last day of its term, never before <paramref name="From"/>; null when unknown.</param>
/// <param name="WithdrawnOn">Every source has withdrawn it: no link follows, still answered by its id.</param>
public sealed record Agreement(
    EntityId Id,
    string Name,
    bool IsNameConstructed,
    AgreementKind Kind,
    string? Subject,
    AgreementStatus Status,
    IReadOnlyList<AgreementParty> Parties,
    IReadOnlyList<TerritoryId> Territories,
    DateOnly? From,
    DateOnly? To,
    DateOnly? WithdrawnOn) : IListed
{
    public string Name
    {
        get;
        init
        {
            field = value;
            SortKey = Nomenclatures.SortKey.Of(value);
        }
    } = Name;

    public string SortKey { get; private init; } = Nomenclatures.SortKey.Of(Name);
}

/// <param name="Actor">The id of a record, which may be any of the actor's.</param>
/// <param name="Role">In the words of the source.</param>
/// <param name="SignedOn">From this day on it binds the actor; null when unknown.</param>
public sealed record AgreementParty(EntityId Actor, string? Role, DateOnly? SignedOn);

public enum AgreementKind
{
    Convention,
    Charte,
    Protocole,
    Adhesion,
    Autre,
    /// <summary>No source says it.</summary>
    Inconnu,
}

/// <summary>What a source states; that a term has ended follows from its dates.</summary>
public enum AgreementStatus
{
    /// <summary>Prepared, not yet concluded.</summary>
    Projet,
    EnVigueur,
    /// <summary>Ended, whatever its term.</summary>
    Termine,
    /// <summary>No source says it.</summary>
    Inconnu,
}
