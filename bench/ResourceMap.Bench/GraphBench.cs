using BenchmarkDotNet.Attributes;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Storage.Embedded;

namespace ResourceMap.Bench;

/// <summary>The embedded engine over <see cref="GeneratedDirectory"/>.</summary>
[MemoryDiagnoser]
public class GraphBench
{
    private static readonly GraphPosition Position = new(1, "", "bench");
    private readonly EmbeddedGraph _graph = new();
    private readonly CandidateQuery _query = GeneratedDirectory.Query();
    private readonly CandidateQuery _need = GeneratedDirectory.Query("serafin:1.1.1");
    private readonly ServiceFilter _filter = new("tilleuls lac", Kinds: [Code.Parse("finess:182")]);
    private readonly Random _random = new(63);
    private GraphChanges _all = GeneratedDirectory.Changes(0);

    [Params(2_000, 100_000)]
    public int Services { get; set; }

    [GlobalSetup]
    public async Task LoadAsync()
    {
        _all = GeneratedDirectory.Changes(Services);
        await _graph.ApplyAsync(Position, _all, CancellationToken.None);
        var candidates = await _graph.FindCandidatesAsync(_query, CancellationToken.None);
        Console.WriteLine($"// {Services} services, {candidates.Count} candidates");
    }

    [Benchmark]
    public async Task<int> WhoCovers() => (await _graph.FindCandidatesAsync(_query, CancellationToken.None)).Count;

    [Benchmark]
    public async Task<int> WhoCoversByNeed() => (await _graph.FindCandidatesAsync(_need, CancellationToken.None)).Count;

    [Benchmark]
    public async Task<int> FirstPageOfAll() =>
        (await _graph.ListServicesAsync(new ServiceFilter(), null, 20, CancellationToken.None)).TotalCount;

    [Benchmark]
    public async Task<int> FirstPageByText() =>
        (await _graph.ListServicesAsync(_filter, null, 20, CancellationToken.None)).TotalCount;

    [Benchmark]
    public Task EditOne() => _graph.ApplyAsync(
        Position,
        _all with { Services = [GeneratedDirectory.Service(_random.Next(Services), _random)] },
        CancellationToken.None);

    [Benchmark]
    public Task LoadAll() => new EmbeddedGraph().ApplyAsync(Position, _all, CancellationToken.None);
}
