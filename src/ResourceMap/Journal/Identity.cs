using ResourceMap.Catalog;

namespace ResourceMap.Journal;

/// <summary>What identity rules decided: records to join, and pairs that only a person may judge.</summary>
public sealed record IdentityDecisions(IReadOnlyList<StatedRecord> Joins, IReadOnlyList<IdentityReview> Reviews);

/// <param name="Reason">In French, for the review list.</param>
public sealed record IdentityReview(EntityId Entity, EntityId Other, string Reason);

/// <summary>
/// Which records are the same thing. Two different FINESS numbers are never joined, and what a same-as was stated for,
/// be it to separate it, is never decided again.
/// </summary>
public static class Identity
{
    /// <param name="facts">One for each entity; all those that share a number with one that is touched.</param>
    /// <param name="touched">Decides only where one of these takes part.</param>
    public static IdentityDecisions Decide(IEnumerable<IdentityFacts> facts, IReadOnlySet<EntityId> touched)
    {
        var entities = facts.OrderBy(entity => entity.FirstPosition).ToList();
        var joins = new List<StatedRecord>();
        var reviews = new List<IdentityReview>();
        foreach (var same in GroupBy(entities, touched, entity => entity.FinessNumbers))
            JoinByNumber(same, joins, reviews);
        var joined = joins.Select(join => join.Key.Id).ToHashSet();
        foreach (var same in GroupBy(entities.Where(entity => !joined.Contains(entity.Anchor)), touched, SiretsOf))
            JoinBySiret(same, joins, reviews);
        return new IdentityDecisions(joins, reviews);
    }

    private static IReadOnlyCollection<string> SiretsOf(IdentityFacts entity) => entity.Sirets;

    /// <summary>Entities of one kind that share a value, first stated first; only where there are several.</summary>
    private static IEnumerable<List<IdentityFacts>> GroupBy(
        IEnumerable<IdentityFacts> entities, IReadOnlySet<EntityId> touched,
        Func<IdentityFacts, IReadOnlyCollection<string>> values) =>
        entities.SelectMany(entity => values(entity).Select(value => (entity.Key.Kind, Value: value, Entity: entity)))
            .GroupBy(pair => (pair.Kind, pair.Value), pair => pair.Entity)
            .Select(group => group.ToList())
            .Where(group => group.Count > 1 && group.Any(entity => touched.Contains(entity.Anchor)));

    private static void JoinByNumber(
        List<IdentityFacts> same, List<StatedRecord> joins, List<IdentityReview> reviews)
    {
        var first = same[0];
        foreach (var other in same.Skip(1).Where(entity => !entity.IsIdentityStated))
        {
            if (first.FinessNumbers.Union(other.FinessNumbers).Count() > 1)
                reviews.Add(new IdentityReview(
                    other.Anchor, first.Anchor, "partagent un numéro FINESS mais en portent un autre"));
            else
                joins.Add(Join(other, first, "finess", $"numéro FINESS {first.FinessNumbers.Single()}"));
        }
    }

    /// <summary>Only a record without a FINESS number is joined, and only when one candidate is left.</summary>
    private static void JoinBySiret(
        List<IdentityFacts> same, List<StatedRecord> joins, List<IdentityReview> reviews)
    {
        foreach (var entity in same.Where(entity => entity.FinessNumbers.Count == 0 && !entity.IsIdentityStated))
        {
            var others = same.Where(other => other != entity && IsBefore(other, entity)).ToList();
            var alike = others.Where(other => other.Place == entity.Place && entity.Place is not null).ToList();
            if (alike.Count == 1)
                joins.Add(Join(entity, alike[0], "siret-commune-categorie", $"SIRET et {entity.Place}"));
            else
                reviews.AddRange((alike.Count > 1 ? alike : others).Select(other => new IdentityReview(
                    entity.Anchor, other.Anchor, alike.Count > 1
                        ? "partagent SIRET, commune et catégorie avec plusieurs fiches"
                        : "partagent un SIRET, pas la commune et la catégorie")));
        }
    }

    /// <summary>A numbered record is a candidate whenever it came; of two without a number, the earlier.</summary>
    private static bool IsBefore(IdentityFacts other, IdentityFacts entity) =>
        other.FinessNumbers.Count > 0 || other.FirstPosition < entity.FirstPosition;

    private static StatedRecord Join(IdentityFacts entity, IdentityFacts anchor, string rule, string evidence) =>
        new(entity.Key, null, null, null, new SameAs(anchor.Anchor, rule, evidence));
}
