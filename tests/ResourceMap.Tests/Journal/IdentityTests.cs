using ResourceMap.Journal;

namespace ResourceMap.Tests.Journal;

public sealed class IdentityTests
{
    [Fact]
    public void Two_different_finess_numbers_are_never_joined_even_where_all_else_is_the_same()
    {
        var decisions = Decide([Facts("a", 1, "370000051", "s"), Facts("b", 2, "370000069", "s")]);

        Assert.Empty(decisions.Joins);
    }

    [Fact]
    public void A_record_without_number_joins_the_one_candidate_of_its_siret_commune_and_category()
    {
        var decisions = Decide([Facts("b", 1, null, "s"), Facts("a", 2, "370000051", "s")]);

        var join = Assert.Single(decisions.Joins);
        Assert.Equal(("b", Stating.Service("a").Id), (join.Key.ExternalId, join.SameAs!.Anchor));
    }

    [Fact]
    public void With_several_candidates_a_person_decides()
    {
        var decisions = Decide(
            [Facts("a", 1, "370000051", "s"), Facts("b", 2, "370000069", "s"), Facts("c", 3, null, "s")]);

        Assert.Empty(decisions.Joins);
        Assert.Equal(2, decisions.Reviews.Count);
    }

    [Fact]
    public void The_siret_alone_is_for_a_person_to_judge()
    {
        var decisions = Decide(
            [Facts("a", 1, "370000051", "s"), Facts("b", 2, null, "s") with { Place = "37050 finess:182" }]);

        Assert.Empty(decisions.Joins);
        Assert.Single(decisions.Reviews);
    }

    [Fact]
    public void What_a_person_separated_is_not_joined_again()
    {
        var decisions = Decide(
            [Facts("a", 1, "370000051", null), Facts("b", 2, "370000051", null) with { IsIdentityStated = true }]);

        Assert.Empty(decisions.Joins);
    }

    private static IdentityDecisions Decide(IReadOnlyList<IdentityFacts> facts) =>
        Identity.Decide(facts, facts.Select(entity => entity.Anchor).ToHashSet());

    private static IdentityFacts Facts(string id, long first, string? finess, string? siret) => new(
        Stating.Service(id).Id, Stating.Service(id), first, false, finess is null ? [] : [finess],
        siret is null ? [] : [siret], "37261 finess:182");
}
