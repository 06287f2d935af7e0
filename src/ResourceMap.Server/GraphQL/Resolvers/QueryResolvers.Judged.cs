using GraphQL;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Reporting;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>What the core judges and orders; only the page is cut here.</summary>
internal static partial class QueryResolvers
{
    public static async Task<CoverageConnection> WhoCovers(
        PlaceInput place, Code? need, int? ageMonths, IReadOnlyList<Code>? audiences, DateOnly? evaluatedOn,
        bool? fictional, int first, string? after, [FromServices] WhoCovers whoCovers,
        [FromServices] IReferenceData reference, [FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        foreach (var audience in audiences ?? [])
            reference.Current.CheckKnown(audience);
        if (need is { } asked)
            reference.Current.CheckNeed(asked);
        if (ageMonths is < 0 or > MatchInput.AgeMonthsMax)
            throw Refused.Invalid($"L'âge va de 0 à {French.Age(MatchInput.AgeMonthsMax)}.", "ageMonths");
        var question = new CoverageQuestion(
            place.In(reference.Current), need, ageMonths, audiences ?? [], evaluatedOn ?? Today.InParis(clock),
            fictional);
        var answers = await whoCovers.RunAsync(question, cancellationToken);
        var page = Paging.Of(answers, first, after, answer => answer.Offer.Id.Value);
        return new CoverageConnection(
            page.TotalCount, [.. page.Edges.Select(edge => new CoverageEdge(edge.Cursor, edge.Node))], page.PageInfo,
            question.EvaluatedOn);
    }

    public static async Task<MatchResult> Match(
        MatchInput input, [FromServices] FindMatches findMatches, [FromServices] IReferenceData reference,
        [FromServices] MatchOptions options, [FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        var current = reference.Current;
        var question = input.ToQuestion(current, clock);
        var answer = await findMatches.RunAsync(question, cancellationToken);
        return new MatchResult(answer.OrThrow(), question, current, options);
    }

    public static async Task<GapMatrix> CoverageGaps(
        TerritoryId within, IReadOnlyList<Code> needs, TerritoryKind level, bool includeFictional,
        [FromServices] CoverageGaps gaps, [FromServices] IReferenceData reference, CancellationToken cancellationToken)
    {
        CheckReport(within, needs, reference.Current);
        if (level.IsWiderThan(within.Kind))
            throw Refused.Invalid(
                "level est plus large que within : ses lignes parleraient de ce qui est au-dehors.", "level");
        return await gaps.RunAsync(within, [.. needs.Distinct()], level, includeFictional, cancellationToken);
    }

    private static void CheckReport(TerritoryId within, IReadOnlyList<Code> needs, ReferenceData reference)
    {
        reference.CheckKnown(within);
        if (needs.Count == 0)
            throw Refused.Invalid("Aucun besoin n'est demandé.", "needs");
        foreach (var need in needs)
            reference.CheckNeed(need);
    }
}
