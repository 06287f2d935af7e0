using ResourceMap.Catalog;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>The decision: candidates and a question in, ranked responses with reasons out.</summary>
public static class Matcher
{
    /// <summary>
    /// A service is shown once, by its best line. Those refused stay reachable when they reach the place and answer a
    /// requested need.
    /// </summary>
    public static MatchAnswer Answer(
        IEnumerable<Service> candidates, MatchQuestion question, MatchRules rules)
    {
        var services = candidates
            .Select(service => JudgeLines(service, question, rules).Where(line => line.AnswersSomeNeed).ToList())
            .Where(lines => lines.Count > 0)
            .ToList();
        var best = services
            .Select(lines => Ranking.ByPriority.Best(lines, rules.Nomenclature))
            .Order(Ranking.ByPriority)
            .ToLookup(line => line.Adequacy == Adequacy.NeCorrespondPas);
        var needs = question.Needs.OrderBy(need => need.Priority).Index().DistinctBy(need => need.Item.Code)
            .Select(need => AnswerTo(need.Item, need.Index, services, rules.Nomenclature));
        return new MatchAnswer([.. needs], Ranked(best[false]), Ranked(best[true]));
    }

    /// <summary>By lines that answer it and are not refused: a service may have another best line for each.</summary>
    private static NeedAnswer AnswerTo(
        RequestedNeed need, int index, List<List<JudgedLine>> services, Nomenclature nomenclature)
    {
        var order = new Ranking(index);
        var best = services
            .Select(lines => lines.Where(line => line.Needs[index].IsAnswered
                && line.Adequacy != Adequacy.NeCorrespondPas).ToList())
            .Where(lines => lines.Count > 0)
            .Select(lines => order.Best(lines, nomenclature))
            .Order(order);
        return new NeedAnswer(need.Code, need.Priority, Ranked(best));
    }

    /// <summary>Every line of a service that reaches the place, judged on every criterion.</summary>
    public static IEnumerable<JudgedLine> JudgeLines(Service service, MatchQuestion question, MatchRules rules) =>
        OfferLines.Reaching(
            service, question.Place, question.MaxDistanceMeters, [.. question.Needs.Select(need => need.Code)], rules)
            .Select(line => new JudgedLine(
                line, [.. AllCriteria.InOrder.SelectMany(criterion => Judge(criterion, line, question, rules))]));

    /// <summary>What a source declares carries that source and its date.</summary>
    private static IEnumerable<Judgement> Judge(
        Criterion criterion, OfferLine line, MatchQuestion question, MatchRules rules) =>
        criterion.Facet is { } facet && line.Service.Sources.TryGetValue(facet, out var source)
            ? criterion.Judge(line, question, rules).Select(judgement => judgement.Result.Basis == Basis.Declared
                ? judgement with { Result = WithSource(judgement.Result, source) }
                : judgement)
            : criterion.Judge(line, question, rules);

    private static CriterionResult WithSource(CriterionResult result, FacetSource source) => result with
    {
        Source = result.Source ?? source.Source,
        StatedOn = result.StatedOn ?? source.StatedOn,
    };

    private static List<PossibleResponse> Ranked(IEnumerable<JudgedLine> lines) =>
        [.. lines.Select((line, index) => new PossibleResponse(
            line.Line.Service,
            line.Line.Offer,
            index + 1,
            line.InTime,
            line.Adequacy,
            line.Access,
            line.Availability,
            ShownDistanceMeters(line.Line),
            ShownDistanceMeters(line.Line) is not null && line.Line.Travel.IsApproximate,
            [.. line.Needs.Where(need => need.IsAnswered)],
            [.. line.Needs.Where(need => !need.IsAnswered).Select(need => need.Code)],
            [.. line.Judgements.Select(judgement => judgement.Result)]))];

    private static int? ShownDistanceMeters(OfferLine line) =>
        line.Service.Visibility == Visibility.Sensitive || line.Travel.DistanceMeters is not { } meters
            ? null
            : (int)Math.Round(meters);
}
