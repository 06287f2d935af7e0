using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Territories;

namespace ResourceMap.Matching;

/// <summary>Who goes, receives or hosts here; need, age and publics narrow it by what is certainly refused.</summary>
/// <param name="Fictional">False: real services alone; true: invented ones alone; null both.</param>
public sealed record CoverageQuestion(
    Place Place, Code? Need, int? AgeMonths, IReadOnlyList<Code> Audiences, DateOnly EvaluatedOn,
    bool? Fictional = null);

/// <param name="Territory">The territory that accepts; null where coverage is not judged or not declared.</param>
/// <param name="DistanceMeters">Great-circle metres; null unknown, or for a sensitive address.</param>
public sealed record CoverageAnswer(
    Service Service,
    Offer Offer,
    CoverageBasis Basis,
    TerritoryId? Territory,
    string Reason,
    int? DistanceMeters);

/// <summary>
/// Lists the services that reach a place, each by one line: declared first, undeclared apart at the end.
/// </summary>
public sealed class WhoCovers(IResourceGraph graph, ReferenceData reference, MatchOptions options)
{
    private static readonly AgeCriterion Age = new();
    private static readonly AudienceCriterion Audience = new();

    public async Task<IReadOnlyList<CoverageAnswer>> RunAsync(
        CoverageQuestion question, CancellationToken cancellationToken)
    {
        var rules = MatchRules.Of(reference, options);
        var query = Candidates.QueryFor([question.Place], Needs(question), null, rules.Nomenclature, options) with
        {
            Fictional = question.Fictional,
        };
        var services = await graph.FindCandidatesAsync(query, cancellationToken);
        return [.. services
            .Select(service => BestLine(service, question, rules)).OfType<OfferLine>()
            .OrderBy(line => CoverageOrder(line))
            .ThenBy(line => line.IsByArea ? 0 : ShownDistance(line) ?? double.MaxValue)
            .ThenBy(line => line.Service.SortKey, StringComparer.Ordinal).ThenBy(line => line.Service.Id)
            .Select(AnswerOf)];
    }

    private static OfferLine? BestLine(Service service, CoverageQuestion question, MatchRules rules) =>
        service.Status == ServiceStatus.Ferme
            ? null
            : OfferLines.Reaching(service, question.Place, null, Needs(question), rules)
                .Where(line => Answers(line, question, rules) && !IsRefused(line, question, rules))
                .OrderBy(line => CoverageOrder(line)).ThenBy(line => line.Offer.Id)
                .FirstOrDefault();

    private static IReadOnlyList<Code> Needs(CoverageQuestion question) => question.Need is { } need ? [need] : [];

    private static bool Answers(OfferLine line, CoverageQuestion question, MatchRules rules) =>
        question.Need is not { } need || NeedAnswers.On(line, need, question.Place, null, rules).IsAnswered;

    private static bool IsRefused(OfferLine line, CoverageQuestion question, MatchRules rules)
    {
        var person = AsMatch(question);
        return (question.AgeMonths is not null && Refuses(Age)) || (question.Audiences.Count > 0 && Refuses(Audience));

        bool Refuses(Criterion criterion) =>
            criterion.Judge(line, person, rules).Any(judgement => judgement.Result.Outcome == Outcome.NotMet);
    }

    private static MatchQuestion AsMatch(CoverageQuestion question) => new()
    {
        Purpose = MatchPurpose.Orienter,
        Place = question.Place,
        AgeMonths = question.AgeMonths ?? 0,
        Needs = [],
        EvaluatedOn = question.EvaluatedOn,
        AssociatedAudiences = question.Audiences,
    };

    private static int CoverageOrder(OfferLine line) => line switch
    {
        { Coverage: { Accepts: true, Basis: CoverageBasis.Declared } } => 0,
        { Coverage.Accepts: true } => 1,
        { Coverage: null } => 2,
        _ => 3,
    };

    private static double? ShownDistance(OfferLine line) =>
        line.Service.Visibility == Visibility.Sensitive ? null : line.Travel.DistanceMeters;

    private static CoverageAnswer AnswerOf(OfferLine line) => new(
        line.Service,
        line.Offer,
        line.Basis,
        line.Coverage?.Territory,
        line.Coverage?.Reason ?? ReasonNotJudged(line),
        ShownDistance(line) is { } meters ? (int)Math.Round(meters) : null);

    private static string ReasonNotJudged(OfferLine line) =>
        line.Offer.Reach == Reach.Heberge
            ? "La personne y vit : le territoire n'est pas jugé, la distance est montrée."
            : "La personne s'y rend : le territoire n'est pas jugé, la distance l'est.";
}
