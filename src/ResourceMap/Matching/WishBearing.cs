using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Territories;

namespace ResourceMap.Matching;

/// <summary>
/// Whether a wish or refusal bears on a line: on a mode, a gestionnaire, a site or a place (practice-C13).
/// </summary>
public static class WishBearing
{
    /// <summary>
    /// Whether a wish is met: a wish for a place is, by what comes to people there (practice-C26). Null when it cannot
    /// be told.
    /// </summary>
    public static bool? IsMet(Wish wish, OfferLine line, MatchQuestion question, MatchRules rules) =>
        wish.Target is WishTarget.Area area && line.GoesToThePerson
            ? ComesTo(area.Territory, line, question.Place, rules)
            : BearsOn(wish, line, rules);

    /// <summary>Null when what it bears on is unknown for this line, or bears on one carrier of several.</summary>
    public static bool? BearsOn(Wish wish, OfferLine line, MatchRules rules) => wish.Target switch
    {
        WishTarget.Mode mode => CareModes.BearsOn(mode.Code, line),
        WishTarget.Organisation organisation => BearsOnActor(organisation.Actor, line.Service, rules),
        WishTarget.OneSite one => All(line.Service.SitesOf(line.Offer).Select(site => (bool?)(site.Id == one.Site))),
        WishTarget.Area area => BearsOnPlace(area.Territory, line, rules),
        _ => throw new ArgumentOutOfRangeException(nameof(wish)),
    };

    /// <summary>What the wish asks, in words.</summary>
    public static string InWords(Wish wish, MatchRules rules) => wish.Target switch
    {
        WishTarget.Mode mode => $"mode « {rules.Label(mode.Code)} »",
        WishTarget.Organisation organisation => rules.Actors.TryGetValue(organisation.Actor, out var actor)
            ? $"gestionnaire « {actor.Name} »" : "gestionnaire",
        WishTarget.OneSite => "site",
        WishTarget.Area area => $"lieu « {rules.NameOf(area.Territory)} »",
        _ => throw new ArgumentOutOfRangeException(nameof(wish)),
    };

    private static bool? BearsOnActor(EntityId actor, Service service, MatchRules rules)
    {
        var carriers = service.Carriers.Select(rules.EntityOf).Distinct().ToList();
        var own = service.Actor is { } id ? rules.Actors.GetValueOrDefault(id) : null;
        var parent = own?.Parent is { } gestionnaire ? rules.EntityOf(gestionnaire) : (EntityId?)null;
        var named = carriers.Select(carrier => (EntityId?)carrier).Concat([own?.Id, parent]);
        return !named.Any(id => id == actor) ? false
            : carriers.Count > 1 ? null
            : true;
    }

    /// <summary>Where the person lives, the line has been judged already.</summary>
    private static bool? ComesTo(TerritoryId wished, OfferLine line, Place home, MatchRules rules)
    {
        var verdict = home.Territories.Any(territory => territory == wished) ? line.Coverage!
            : ServiceAreas.Judge(line.Service.Area, PlaceOf(wished, rules), rules.NameOf);
        return verdict is { Basis: CoverageBasis.Declared, IsUnknown: false } ? verdict.Accepts : null;
    }

    private static Place PlaceOf(TerritoryId territory, MatchRules rules) => new(
        territory, rules.Geography.Above(territory).Append(territory).ToHashSet(), new HashSet<TerritoryId>(), null,
        PointPrecision.Unknown);

    /// <summary>A refused place does not bear on an offer that goes to people.</summary>
    private static bool? BearsOnPlace(TerritoryId place, OfferLine line, MatchRules rules) =>
        line.GoesToThePerson
            ? false
            : All(line.Service.SitesOf(line.Offer).Select(site => site.DeclaredCommune is { } commune
                ? rules.Geography.Above(commune).Contains(place)
                : (bool?)null));

    /// <summary>True when it bears on every site, false when on none.</summary>
    private static bool? All(IEnumerable<bool?> sites)
    {
        var distinct = sites.Distinct().ToList();
        return distinct.Count == 1 ? distinct[0] : distinct.Contains(true) || distinct.Count == 0 ? null : false;
    }
}
