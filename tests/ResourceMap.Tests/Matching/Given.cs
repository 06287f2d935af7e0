using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Matching;

/// <summary>A line and a question with nothing special in them, for tests that change one fact.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 6, 15);

    public static readonly MatchRules Rules = MatchRules.Of(Reference.OfSeed, new MatchOptions());

    public static Place Tours { get; } = new(
        new TerritoryId("COM-37261"),
        Reference.OfSeed.Geography.Above(new TerritoryId("COM-37261")).ToHashSet(),
        new HashSet<TerritoryId> { new("DEP-37"), new("CTCD-37D") },
        new GeoPoint(0.69, 47.39),
        PointPrecision.Address);

    public static Offer Offer { get; } = new()
    {
        Id = new EntityId("OFF-1"),
        Key = "l1",
        Reach = Reach.Recoit,
        ReachBasis = Basis.Declared,
    };

    public static Service Service { get; } = new()
    {
        Id = new EntityId("SRV-1"),
        Name = "Exemple – service",
        Kind = Code.Parse("finess:183"),
        KindLabel = "IME",
        Status = ServiceStatus.Ouvert,
        Visibility = Visibility.Public,
        Area = ServiceArea.Undeclared,
        Offers = [Offer],
        InScope = true,
    };

    public static MatchQuestion Question { get; } = new()
    {
        Purpose = MatchPurpose.Orienter,
        Place = Tours,
        AgeMonths = 110,
        Needs = [new(Code.Parse("serafin:1.1.1"), 1, null, null, null)],
        EvaluatedOn = Today,
    };

    public static OfferLine Line(Offer? offer = null, Service? service = null, double? distanceMeters = 1000)
    {
        var kind = (service ?? Service).Kind;
        return new(
            service ?? Service, offer ?? Offer, Rules.Nomenclature.ProfileOf(kind), (offer ?? Offer).Reach, null,
            new Travel(distanceMeters, true, null));
    }

    /// <summary>The only result of a criterion on a line.</summary>
    public static CriterionResult Judge<TCriterion>(OfferLine line, MatchQuestion question)
        where TCriterion : Criterion, new() =>
        Assert.Single(new TCriterion().Judge(line, question, Rules)).Result;
}
