namespace ResourceMap.Catalog;

/// <summary>
/// The links that follow from agreements and from management. Every engine hands in what it found and answers with
/// what this gives, so that all answer alike.
/// </summary>
public static class Links
{
    /// <summary>
    /// Every link with at least one end among the actors asked for, once each, in the order of
    /// <see cref="Link.CompareTo"/>. More agreements and établissements than these actors have do no harm.
    /// </summary>
    /// <param name="asked">Entities, not aliases.</param>
    /// <param name="agreements">Each pair of parties of each; a withdrawn one gives no link.</param>
    /// <param name="establishments">Each with its parent: a star around the gestionnaire.</param>
    /// <param name="listed">
    /// The entity that the id of any record leads to; null when it is no actor of the directory or is withdrawn.
    /// </param>
    public static IReadOnlyList<Link> Of(
        IReadOnlySet<EntityId> asked,
        IEnumerable<Agreement> agreements,
        IEnumerable<Actor> establishments,
        Func<EntityId, EntityId?> listed) =>
    [
        .. agreements.Where(agreement => agreement.WithdrawnOn is null)
            .SelectMany(agreement => OfParties(agreement, asked, listed))
            .Concat(establishments.Select(establishment => OfParent(establishment, listed)).OfType<Link>())
            .Where(link => asked.Contains(link.Actor) || asked.Contains(link.Other))
            .Distinct()
            .Order(),
    ];

    /// <summary>An actor that is a party by several records is bound from its first signature.</summary>
    private static IEnumerable<Link> OfParties(
        Agreement agreement, IReadOnlySet<EntityId> asked, Func<EntityId, EntityId?> listed)
    {
        var parties = agreement.Parties
            .Select(party => (Actor: listed(party.Actor), party.SignedOn))
            .Where(party => party.Actor is not null)
            .GroupBy(party => party.Actor!.Value, party => party.SignedOn)
            .Select(party => (Actor: party.Key, SignedOn: party.Min()))
            .ToList();
        return from party in parties
               where asked.Contains(party.Actor)
               from other in parties
               where party.Actor != other.Actor
               select Between(agreement, party, other);
    }

    private static Link Between(
        Agreement agreement, (EntityId Actor, DateOnly? SignedOn) party, (EntityId Actor, DateOnly? SignedOn) other)
    {
        var isInOrder = party.Actor.CompareTo(other.Actor) < 0;
        return new Link(
            isInOrder ? party.Actor : other.Actor,
            isInOrder ? other.Actor : party.Actor,
            KindOf(agreement.Kind),
            agreement.Id,
            agreement.Status,
            new[] { agreement.From, party.SignedOn, other.SignedOn }.Max(),
            agreement.To,
            party.SignedOn is not null && other.SignedOn is not null && agreement.To is not null);
    }

    private static Link? OfParent(Actor establishment, Func<EntityId, EntityId?> listed) =>
        establishment.Parent is { } parent
        && listed(establishment.Id) is { } actor
        && listed(parent) is { } gestionnaire
        && actor != gestionnaire
            ? new Link(actor, gestionnaire, LinkKind.Gestion, null, AgreementStatus.Inconnu, null, null, false)
            : null;

    private static LinkKind KindOf(AgreementKind kind) => kind switch
    {
        AgreementKind.Convention => LinkKind.Convention,
        AgreementKind.Charte => LinkKind.Charte,
        AgreementKind.Protocole => LinkKind.Protocole,
        AgreementKind.Adhesion => LinkKind.Adhesion,
        AgreementKind.Autre => LinkKind.Autre,
        AgreementKind.Inconnu => LinkKind.Inconnu,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
