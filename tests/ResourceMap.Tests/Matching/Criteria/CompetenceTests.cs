using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Matching.Criteria;

public sealed class CompetenceTests
{
    [Fact]
    public void What_another_departement_pays_for_asks_an_agreement()
    {
        var result = Assert.Single(Judge("finess:382", Given.Question with { CompetentTerritory = new("DEP-86") }));

        Assert.Equal((CriterionKind.Badge, Outcome.NotMet), (result.Kind, result.Outcome));
        Assert.Equal(
            "Hors département : accord d'aide sociale à obtenir du département dont la personne relève.",
            result.Sentence);
    }

    [Theory]
    [InlineData("finess:382", null)]
    [InlineData("finess:382", "DEP-37")]
    [InlineData("finess:183", "DEP-86")]
    public void Nothing_is_said_at_home_or_of_what_no_departement_pays_for(string kind, string? competent) =>
        Assert.Empty(Judge(kind, Given.Question with
        {
            CompetentTerritory = competent is null ? null : new TerritoryId(competent),
        }));

    private static IEnumerable<CriterionResult> Judge(string kind, MatchQuestion question)
    {
        var service = Given.Service with
        {
            Kind = Code.Parse(kind),
            Sites = [Sample.Site("s1") with { Collectivites = [new("DEP-37"), new("CTCD-37D")] }],
        };
        return new CompetenceCriterion().Judge(Given.Line(service: service), question, Given.Rules)
            .Select(judgement => judgement.Result);
    }
}
