using System.Globalization;
using GraphQL;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>An answer with what it rests on.</summary>
internal sealed record MatchResult(
    MatchAnswer Answer, MatchQuestion Question, ReferenceData Reference, MatchOptions Options)
{
    public DateOnly EvaluatedOn => Question.EvaluatedOn;

    public double ReceivesWithinMeters => Options.ReceivesWithinMeters;

    public double HostsWithinMeters => Options.HostsWithinMeters;

    public string ReferenceVersion => Reference.Version;

    /// <summary>The reference data, then each source of the services in the answer with its latest date.</summary>
    public IReadOnlyList<Vintage> Vintages { get; } =
    [
        .. Reference.Vintages,
        .. Answer.Responses.Concat(Answer.NotMatching)
            .SelectMany(response => response.Service.Sources.Values)
            .GroupBy(source => source.Source)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Vintage(group.Key, DateOf(group.Max(source => source.StatedOn)))),
    ];

    public IReadOnlyList<CodeEntry> NeedsWithoutResponse => Reference.Entries(Answer.NeedsWithoutResponse);

    private static string DateOf(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

[Resolves("MatchResult", typeof(MatchResult))]
internal static class MatchResultResolvers
{
    public static Connection<PossibleResponse> Responses([FromSource] MatchResult result, int first, string? after) =>
        Paging.Of(result.Answer.Responses, first, after, Key);

    public static Connection<PossibleResponse> NotMatching([FromSource] MatchResult result, int first, string? after) =>
        Paging.Of(result.Answer.NotMatching, first, after, Key);

    public static IReadOnlyList<NeedAnswer> Needs([FromSource] MatchResult result) => result.Answer.Needs;

    public static async Task<IReadOnlyList<Territory>> WithoutData(
        [FromSource] MatchResult result, [FromServices] FindWithoutData find, CancellationToken cancellationToken) =>
        result.Reference.Territories(await find.RunAsync(
            result.Question.Place, result.Question.MaxDistanceMeters, cancellationToken));

    public static async Task<IReadOnlyList<string>> Remarks(
        [FromSource] MatchResult result, [FromServices] FindWithoutData find, CancellationToken cancellationToken) =>
        [.. (await WithoutData(result, find, cancellationToken)).Select(FindWithoutData.Sentence)];

    internal static string Key(PossibleResponse response) => response.Service.Id.Value;
}

[Resolves("NeedAnswer", typeof(NeedAnswer))]
internal static class NeedAnswerResolvers
{
    public static CodeEntry Need([FromSource] NeedAnswer answer, [FromServices] IReferenceData reference) =>
        reference.Current.Entry(answer.Need);

    public static Connection<PossibleResponse> Responses([FromSource] NeedAnswer answer, int first, string? after) =>
        Paging.Of(answer.Responses, first, after, MatchResultResolvers.Key);
}

[Resolves("PossibleResponse", typeof(PossibleResponse))]
internal static class PossibleResponseResolvers
{
    public static OfferLine Offer([FromSource] PossibleResponse response) => new(response.Service, response.Offer);

    public static IReadOnlyList<CodeEntry> NeedsNotCovered(
        [FromSource] PossibleResponse response, [FromServices] IReferenceData reference) =>
        reference.Current.Entries(response.NeedsNotCovered);
}

[Resolves("NeedCoverage", typeof(NeedCoverage))]
internal static class NeedCoverageResolvers
{
    public static CodeEntry Code([FromSource] NeedCoverage coverage, [FromServices] IReferenceData reference) =>
        reference.Current.Entry(coverage.Code);

    public static CodeEntry? By([FromSource] NeedCoverage coverage, [FromServices] IReferenceData reference) =>
        coverage.By is { } by ? reference.Current.Entry(by) : null;
}
