namespace ResourceMap.Catalog;

/// <summary>The two levels of an actor (practice-A2); services and dispositifs are the third.</summary>
public enum ActorLevel
{
    Gestionnaire,
    Etablissement,
}

/// <summary>An organisation of the directory: a gestionnaire (entité juridique) or an établissement.</summary>
/// <param name="IsNameConstructed">No source gives the name: it is the number of the actor in words.</param>
/// <param name="Parent">The gestionnaire of an établissement; null when unknown or for a gestionnaire.</param>
/// <param name="WithdrawnOn">Every source has withdrawn it: in no list, still answered by its id.</param>
public sealed record Actor(
    EntityId Id,
    string Name,
    bool IsNameConstructed,
    ActorLevel Level,
    EntityId? Parent,
    IReadOnlyList<Identifier> Identifiers,
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

/// <summary>An identifier in a scheme such as <c>finess</c>, <c>siret</c> or <c>siren</c>.</summary>
public sealed record Identifier(string Scheme, string Value);
