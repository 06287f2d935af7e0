using System.Globalization;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;
using ResourceMap.Reporting;
using ResourceMap.Storage.Embedded;
using ResourceMap.Territories;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Matching;

/// <summary>Other calendars, digits, separators and orders than the French.</summary>
public sealed class HostileCultureTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Code Meals = Code.Parse("besoin-courant:portage-repas");
    private static readonly TerritoryId ValDAmboise = new("EPCI-200043065");

    [Theory]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    public async Task No_answer_and_no_report_depends_on_the_culture_of_the_machine(string culture)
    {
        var expected = await SaidAsync(CultureInfo.InvariantCulture);

        Assert.Equal(expected, await SaidAsync(new CultureInfo(culture)));
    }

    private static async Task<List<string>> SaidAsync(CultureInfo culture)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            var changes = await ExampleDirectory.ProjectAsync();
            var judged = changes.Services.SelectMany(Questions, Judged).SelectMany(results => results).ToList();
            Assert.Equal(
                AllCriteria.InOrder.Select(criterion => criterion.Code).Order(),
                judged.Select(result => result.Code).Distinct().Order());
            return [.. judged.Select(Text), .. await ReportedAsync(changes)];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    /// <summary>Such that between them every criterion has something to say of some service.</summary>
    private static IEnumerable<MatchQuestion> Questions(Service service)
    {
        var plain = Given.Question with
        {
            NeededBy = Given.Today.AddDays(40),
            CompetentTerritory = new TerritoryId("DEP-63"),
            SocialAid = true,
            Wishes = [new(new WishTarget.Mode(Code.Parse("mode:13")), 1, StatedBy.Person)],
            Refusals = [new(new WishTarget.Mode(Code.Parse("mode:11")), 1, StatedBy.Person)],
            Past = [new(service.Id, new DateOnly(2025, 3, 9), "EXCLUSION")],
        };
        yield return plain;
        yield return plain with { Current = [new(service.Id, null, null)], AgeMonths = 700 };
    }

    private static string Text(CriterionResult result) => string.Join(
        " | ", result.Code, result.Outcome, result.Expected, result.Found, result.StatedOn?.DayNumber, result.Sentence);

    private static IEnumerable<CriterionResult> Judged(Service service, MatchQuestion question) =>
        service.Offers.SelectMany(
            offer => AllCriteria.InOrder,
            (offer, criterion) => criterion.Judge(LineOf(service, offer, question.Place), question, Given.Rules))
            .SelectMany(judgements => judgements).Select(judgement => judgement.Result);

    /// <summary>As if it reached the place, at a distance that has a decimal.</summary>
    private static OfferLine LineOf(Service service, Offer offer, Place place) => Given.Line(offer, service, 3_456) with
    {
        Coverage = offer.Reach.IsByArea()
            ? ServiceAreas.Judge(service.Area, place, Given.Rules.NameOf)
            : null,
    };

    private static async Task<List<string>> ReportedAsync(GraphChanges changes)
    {
        var graph = new EmbeddedGraph();
        await graph.ApplyAsync(Sample.Position, changes, None);
        var reference = Reference.OfSeed;
        var covers = await new WhoCovers(graph, reference, new MatchOptions()).RunAsync(
            new CoverageQuestion(Given.Tours, null, null, [], Given.Today), None);
        var sole = await new SoleProviders(graph, reference, new MatchOptions())
            .RunAsync(ValDAmboise, Meals, includeFictional: true, None);
        return
        [
            .. covers.Select(answer => $"{answer.Service.Name} : {answer.Reason}"),
            .. sole.Select(provider => $"{provider.Commune.Name} : {provider.Service.Name}"),
            FindWithoutData.Sentence(reference.Geography.Find(new TerritoryId("DEP-86"))!),
        ];
    }
}
