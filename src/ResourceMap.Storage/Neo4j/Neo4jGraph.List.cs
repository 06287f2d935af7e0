using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Storage.Neo4j;

public sealed partial class Neo4jGraph
{
    public Task<Page<Service>> ListServicesAsync(
        ServiceFilter filter, Cursor? after, int countMax, CancellationToken cancellationToken) =>
        ListAsync<Service>(
            CypherText.ListServices,
            Parameters(
                ("start", StartOf(filter)),
                ("words", Words(filter.Text)),
                ("within", filter.Within is { } within ? Texts(within) : null),
                ("kinds", filter.Kinds is { } kinds ? Codes(kinds) : null),
                ("needs", filter.Needs is { } needs ? Codes(needs) : null),
                ("includeOutOfScope", filter.IncludeOutOfScope),
                ("fictional", filter.Fictional)),
            after, countMax, cancellationToken);

    public Task<Page<Actor>> ListActorsAsync(
        ActorFilter filter, Cursor? after, int countMax, CancellationToken cancellationToken) =>
        ListAsync<Actor>(
            CypherText.ListActors,
            Parameters(
                ("words", Words(filter.Text)),
                ("level", filter.Level?.ToString()),
                ("parent", filter.Parent?.Value)),
            after, countMax, cancellationToken);

    private async Task<Page<T>> ListAsync<T>(
        CypherStatement statement, Dictionary<string, object?> parameters, Cursor? after, int countMax,
        CancellationToken cancellationToken)
        where T : class, IListed
    {
        parameters.Add("afterKey", after?.SortKey);
        parameters.Add("afterId", after?.Id.Value);
        parameters.Add("count", countMax + 1);
        var rows = await ReadAsync(
            statement, parameters, row => ((int)row.Integer("total"), row.List("documents")), cancellationToken);
        var (total, documents) = rows.Single();
        // A node that was removed while it was read has no document any more.
        var items = documents.Take(countMax).OfType<string>().Select(_documents.Read<T>)
            .Select(entity => new PageItem<T>(entity, Cursor.Of(entity)));
        return new Page<T>(items.ToList(), documents.Count > countMax, total);
    }

    /// <summary>The condition that is thought to leave the fewest services.</summary>
    private static string StartOf(ServiceFilter filter) => filter switch
    {
        _ when Words(filter.Text) is not null => "words",
        { Within: not null } => "within",
        { Needs: not null } => "needs",
        { Kinds: not null } => "kinds",
        _ => "all",
    };

    /// <summary>
    /// Tokens of ours are letters and digits in lower case, so that none is a word or a sign of Lucene's language.
    /// </summary>
    private static string? Words(string? text) =>
        text is not null && SearchQuery.Of(text) is { Beginning: { } beginning } query
            ? string.Join(' ', query.Words.Select(word => $"+{word}").Append($"+{beginning}*"))
            : null;
}
