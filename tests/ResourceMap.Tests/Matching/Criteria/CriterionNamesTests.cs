using ResourceMap.Matching.Criteria;

namespace ResourceMap.Tests.Matching.Criteria;

public sealed class CriterionNamesTests
{
    [Fact]
    public void Every_criterion_has_a_name_of_its_own() => Assert.Equal(
        AllCriteria.InOrder.Count,
        AllCriteria.InOrder.Select(criterion => CriterionNames.Of(criterion.Code)).Distinct().Count());
}
