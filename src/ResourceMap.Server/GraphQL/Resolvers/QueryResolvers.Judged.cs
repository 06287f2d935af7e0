using ResourceMap.Graph;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Reporting;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>What the core judges and orders; only the page is cut here.</summary>
internal static partial class QueryResolvers
{
    public static async Task<JudgedConnection<CoverageEdge>> WhoCovers(
        PlaceInput place, Code? need, int? ageMonths, IReadOnlyList<Code>? audiences, DateOnly? evaluatedOn,
        bool? fictional, PageRequest page, [Given] WhoCovers whoCovers, [Given] ReferenceData reference,
        [Given] TimeProvider clock, CancellationToken cancellationToken)
    {
        foreach (var audience in Lookups.OneOrMore(audiences, "audiences") ?? [])
            reference.CheckOf(Schemes.Clientele, audience, "audiences");
        if (need is { } asked)
            reference.CheckNeed(asked, "need");
        if (ageMonths is < 0 or > MatchInput.AgeMonthsMax)
            throw Refused.Invalid($"L'âge va de 0 à {French.Age(MatchInput.AgeMonthsMax)}.", "ageMonths");
        var ground = new Ground(evaluatedOn ?? Today.InParis(clock), reference);
        var answers = await whoCovers.RunAsync(
            new CoverageQuestion(
                place.In(reference), need, ageMonths, audiences ?? [], ground.EvaluatedOn, fictional),
            cancellationToken);
        return new JudgedConnection<CoverageEdge>(
            Paging.Of(
                answers, page, answer => answer.Offer.Id.Value, (cursor, answer) => new CoverageEdge(cursor, answer)),
            ground, answers.Select(answer => answer.Service));
    }

    public static async Task<MatchResult> Match(
        MatchInput input, Asked asked, [Given] FindMatches findMatches, [Given] ReferenceData reference,
        [Given] IResourceGraph graph, [Given] MatchOptions options, [Given] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var question = input.ToQuestion(reference, clock);
        await input.CheckSitesAsync(graph, cancellationToken);
        var answer = await findMatches.RunAsync(question, cancellationToken);
        return new MatchResult(
            answer.OrThrow(), question, [.. input.Unjudged()], options,
            new Ground(question.EvaluatedOn, reference), asked);
    }

    public static async Task<JudgedGaps> CoverageGaps(
        TerritoryId within, IReadOnlyList<Code> needs, TerritoryKind level, bool includeFictional, Asked asked,
        [Given] CoverageGaps gaps, [Given] ReferenceData reference, [Given] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        CheckReport(within, needs, reference);
        if (level.IsWiderThan(within.Kind))
            throw Refused.Invalid(
                "level est plus large que within : ses lignes parleraient de ce qui est au-dehors.", "level");
        if (!reference.Geography.CommunesOf(within).SelectMany(reference.Geography.Above).Any(IsOfLevel))
            throw Refused.Invalid("Aucun territoire de ce niveau n'a de commune dans within.", "level");
        return new JudgedGaps(
            await gaps.RunAsync(within, [.. needs.Distinct()], level, includeFictional, cancellationToken),
            new Ground(Today.InParis(clock), reference), asked);

        bool IsOfLevel(TerritoryId territory) => territory.Kind == level;
    }

    public static async Task<JudgedConnection<SoleProviderEdge>> SoleProviders(
        TerritoryId within, Code need, bool includeFictional, PageRequest page, [Given] SoleProviders find,
        [Given] ReferenceData reference, [Given] TimeProvider clock, CancellationToken cancellationToken)
    {
        CheckReport(within, [need], reference);
        var found = await find.RunAsync(within, need, includeFictional, cancellationToken);
        return new JudgedConnection<SoleProviderEdge>(
            Paging.Of(
                found, page, sole => sole.Commune.Id.Value, (cursor, sole) => new SoleProviderEdge(cursor, sole)),
            new Ground(Today.InParis(clock), reference),
            found.Select(sole => sole.Service).DistinctBy(service => service.Id));
    }

    private static void CheckReport(TerritoryId within, IReadOnlyList<Code> needs, ReferenceData reference)
    {
        reference.CheckKnown(within, "within");
        if (needs.Count == 0)
            throw Refused.Invalid("Aucun besoin n'est demandé.", "needs");
        foreach (var need in needs)
            reference.CheckNeed(need, "needs");
    }
}
