using ResourceMap.Catalog;
using ResourceMap.Graph;

namespace ResourceMap.Tests.Graph;

/// <summary>
/// What every engine promises. An engine inherits it whole and says only how to open an empty store; no clause can be
/// left out.
/// </summary>
public abstract partial class ResourceGraphContract
{
    protected sealed record Store(IResourceGraph Graph, IResourceGraphWriter Writer);

    protected abstract Task<Store> OpenEmptyAsync();

    private static CancellationToken NotCancelled => CancellationToken.None;

    private Task<IResourceGraph> OpenAsync(params Service[] services) => OpenAsync(Sample.Changes(services));

    private async Task<IResourceGraph> OpenAsync(params GraphChanges[] batches)
    {
        var store = await OpenEmptyAsync();
        foreach (var batch in batches)
            await store.Writer.ApplyAsync(Sample.Position, batch, NotCancelled);
        return store.Graph;
    }

    private static async Task<List<string>> NamesOfCandidatesAsync(IResourceGraph graph, CandidateQuery query) =>
        (await graph.FindCandidatesAsync(query, NotCancelled)).Select(service => service.Name).Order().ToList();

    private static async Task<List<string>> NamesListedAsync(IResourceGraph graph, ServiceFilter filter) =>
        (await graph.ListServicesAsync(filter, null, 100, NotCancelled)).Items.Select(item => item.Node.Name).ToList();
}
