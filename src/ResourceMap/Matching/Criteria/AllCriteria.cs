namespace ResourceMap.Matching.Criteria;

/// <summary>Every criterion, in the order of the reasons.</summary>
public static class AllCriteria
{
    public static IReadOnlyList<Criterion> InOrder { get; } =
    [
        new StatusCriterion(),
        new NeedCriterion(),
        new TerritoryCriterion(),
        new DistanceCriterion(),
        new AgeCriterion(),
        new AudienceCriterion(),
        new TitleCriterion(),
        new AvailabilityCriterion(),
        new TimeCriterion(),
        new RefusalCriterion(),
        new WishCriterion(),
        new CurrentCriterion(),
        new HistoryCriterion(),
        new OpeningCriterion(),
        new SocialAidCriterion(),
        new SexCriterion(),
        new VisibilityCriterion(),
        new CompetenceCriterion(),
    ];

    private static readonly Dictionary<string, string> Names =
        InOrder.ToDictionary(criterion => criterion.Code, criterion => criterion.Name);

    /// <summary>Of the code of a criterion, in French.</summary>
    public static string NameOf(string code) => Names[code];
}
