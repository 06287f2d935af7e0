using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.References;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Storage.Neo4j;

/// <summary>
/// The graph in a Neo4j server: one statement for each question, one transaction for each batch. What cannot be
/// reached throws <see cref="GraphUnavailableException"/>.
/// </summary>
/// <param name="reference">Gives territories and codes the names that people read in the graph.</param>
public sealed partial class Neo4jGraph(QueryApiClient client, IReferenceData reference)
    : IResourceGraph, IResourceGraphWriter, IGraphInventory, IAsyncDisposable
{
    private static readonly Dictionary<string, object?> NoParameters = [];
    private readonly DocumentCache _documents = new();

    public async Task<GraphPosition> GetPositionAsync(CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(
            CypherText.GetPosition,
            NoParameters,
            row => row.TextOrNull("model") == GraphModel.Version
                ? new GraphPosition(row.Integer("position"), row.Text("fingerprint"), row.Text("referenceVersion"))
                : GraphPosition.None,
            cancellationToken);
        return rows.SingleOrDefault(GraphPosition.None);
    }

    /// <summary>Gives the lease back, so that the next process need not wait for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await client.WriteAsync(
                CypherText.GiveLeaseBack, Parameters(("owner", _owner)), CancellationToken.None);
        }
        catch (QueryApiException)
        {
            // A server that is gone keeps no one waiting longer than the lease.
        }
    }

    private async Task<List<T>> ReadAsync<T>(
        CypherStatement statement, IReadOnlyDictionary<string, object?> parameters, Func<Row, T> map,
        CancellationToken cancellationToken)
    {
        try
        {
            return await client.ReadAsync(statement, parameters, map, cancellationToken);
        }
        catch (QueryApiException fault) when (IsOutside(fault))
        {
            throw new GraphUnavailableException(fault);
        }
    }

    private static bool IsOutside(QueryApiException fault) =>
        fault.Kind is not (FaultKind.Invalid or FaultKind.Constraint);

    private static List<object?> Values(IEnumerable<EntityId> ids) =>
        ids.Select(id => id.Value).Distinct().ToList<object?>();
}
