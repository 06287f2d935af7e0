namespace ResourceMap.Catalog;

/// <summary>What holds two actors of the directory together. Links follow from statements; none is stated.</summary>
/// <param name="Actor">
/// The établissement of a <see cref="LinkKind.Gestion"/>; else the end that is first by id. An entity, never an alias.
/// </param>
/// <param name="Other">The gestionnaire of a <see cref="LinkKind.Gestion"/>; else the end that is last by id.</param>
/// <param name="Agreement">From which it follows; null for a <see cref="LinkKind.Gestion"/>.</param>
/// <param name="From">The latest known day among the start of the term and both signatures; null when unknown.</param>
/// <param name="To">The last day of the term; null when unknown.</param>
/// <param name="AreDatesKnown">Both signatures and the end of the term are known.</param>
public sealed record Link(
    EntityId Actor,
    EntityId Other,
    LinkKind Kind,
    EntityId? Agreement,
    AgreementStatus Status,
    DateOnly? From,
    DateOnly? To,
    bool AreDatesKnown) : IComparable<Link>
{
    /// <summary>
    /// Whether it holds on a day. A management is what the sources say today, and holds on every day; dates that are
    /// not known hold too, and are told apart.
    /// </summary>
    public LinkStanding On(DateOnly day) => Kind switch
    {
        LinkKind.Gestion => LinkStanding.EnVigueur,
        _ when Status is AgreementStatus.Projet or AgreementStatus.Termine => LinkStanding.HorsVigueur,
        _ when From > day || To < day => LinkStanding.HorsVigueur,
        _ => AreDatesKnown ? LinkStanding.EnVigueur : LinkStanding.DatesInconnues,
    };

    /// <summary>The end that is not this one.</summary>
    public EntityId Beyond(EntityId end) => end == Actor ? Other : Actor;

    /// <summary>By both ends, then kind, then agreement.</summary>
    public int CompareTo(Link? other) => other is null ? 1 : Order.CompareTo(other.Order);

    private (EntityId, EntityId, LinkKind, EntityId) Order => (Actor, Other, Kind, Agreement ?? default);
}

/// <summary>That of the agreement, or <see cref="Gestion"/>.</summary>
public enum LinkKind
{
    Convention,
    Charte,
    Protocole,
    Adhesion,
    Autre,
    /// <summary>By an agreement of which no source says the kind.</summary>
    Inconnu,
    /// <summary>An établissement and its gestionnaire.</summary>
    Gestion,
}

/// <summary>Whether a link holds on a day.</summary>
public enum LinkStanding
{
    EnVigueur,
    /// <summary>Nothing says that it does not hold, but a signature or the end of the term is not known.</summary>
    DatesInconnues,
    HorsVigueur,
}
