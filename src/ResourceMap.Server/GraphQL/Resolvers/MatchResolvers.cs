using ResourceMap.Catalog;
using ResourceMap.Matching;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>An answer with what it rests on.</summary>
/// <param name="Unjudged">In French, what of the question took no part in the judgement.</param>
/// <param name="Asked">What the lists, which are pages, belong to.</param>
internal sealed record MatchResult(
    MatchAnswer Answer, MatchQuestion Question, IReadOnlyList<string> Unjudged, MatchOptions Options, Ground Ground,
    Asked Asked) : Judged(Ground)
{
    public double ReceivesWithinMeters => Options.ReceivesWithinMeters;

    public double HostsWithinMeters => Options.HostsWithinMeters;

    public IReadOnlyList<CodeEntry> NeedsWithoutResponse => Ground.Reference.Entries(Answer.NeedsWithoutResponse);

    protected override IEnumerable<Service> Services =>
        Answer.Responses.Concat(Answer.NotMatching).Select(response => response.Service);
}

[Resolves("MatchResult", typeof(MatchResult))]
internal static class MatchResultResolvers
{
    public static Connection<Edge<PossibleResponse>> Responses([Source] MatchResult result, PageRequest page) =>
        PageOf(result.Answer.Responses, page, result.Asked);

    public static Connection<Edge<PossibleResponse>> NotMatching([Source] MatchResult result, PageRequest page) =>
        PageOf(result.Answer.NotMatching, page, result.Asked);

    public static IReadOnlyList<AnswerToNeed> Needs([Source] MatchResult result, IReadOnlyList<Code>? codes)
    {
        var asked = Lookups.OneOrMore(codes, "codes");
        foreach (var code in asked ?? [])
        {
            if (result.Answer.Needs.All(answer => answer.Need != code))
                throw Refused.Invalid($"« {code} » n'est pas un besoin de la question.", "codes");
        }

        return [.. result.Answer.Needs.Where(answer => asked?.Contains(answer.Need) ?? true)
            .Select(answer => new AnswerToNeed(answer, result.Asked))];
    }

    public static async Task<IReadOnlyList<Territory>> WithoutData(
        [Source] MatchResult result, [Given] FindWithoutData find, CancellationToken cancellationToken) =>
        result.Ground.Reference.Territories(await find.RunAsync(
            result.Question.Place, result.Question.MaxDistanceMeters, cancellationToken));

    public static async Task<IReadOnlyList<string>> Remarks(
        [Source] MatchResult result, [Given] FindWithoutData find, CancellationToken cancellationToken) =>
        [.. (await WithoutData(result, find, cancellationToken)).Select(FindWithoutData.Sentence), .. result.Unjudged];

    internal static Connection<Edge<PossibleResponse>> PageOf(
        IReadOnlyList<PossibleResponse> all, PageRequest page, Asked asked) =>
        Paging.Of(all, page.Of(asked.Question), response => response.Service.Id.Value);
}

/// <param name="Asked">The question of which this is one need.</param>
internal sealed record AnswerToNeed(NeedAnswer Answer, Asked Asked)
{
    public int Priority => Answer.Priority;
}

[Resolves("NeedAnswer", typeof(AnswerToNeed))]
internal static class NeedAnswerResolvers
{
    public static CodeEntry Need([Source] AnswerToNeed of, [Given] ReferenceData reference) =>
        reference.Entry(of.Answer.Need);

    public static Connection<Edge<PossibleResponse>> Responses([Source] AnswerToNeed of, PageRequest page) =>
        MatchResultResolvers.PageOf(of.Answer.Responses, page.Of(of.Answer.Need), of.Asked);
}

[Resolves("CriterionResult", typeof(CriterionResult))]
internal static class CriterionResultResolvers
{
    public static string Name([Source] CriterionResult result) => AllCriteria.NameOf(result.Code);
}

[Resolves("PossibleResponse", typeof(PossibleResponse))]
internal static class PossibleResponseResolvers
{
    public static ServiceOffer Offer([Source] PossibleResponse response) => new(response.Service, response.Offer);

    public static IReadOnlyList<CodeEntry> NeedsNotCovered(
        [Source] PossibleResponse response, [Given] ReferenceData reference) =>
        reference.Entries(response.NeedsNotCovered);
}

[Resolves("NeedCoverage", typeof(NeedCoverage))]
internal static class NeedCoverageResolvers
{
    public static CodeEntry Code([Source] NeedCoverage coverage, [Given] ReferenceData reference) =>
        reference.Entry(coverage.Code);

    public static CodeEntry? By([Source] NeedCoverage coverage, [Given] ReferenceData reference) =>
        coverage.By is { } by ? reference.Entry(by) : null;
}
