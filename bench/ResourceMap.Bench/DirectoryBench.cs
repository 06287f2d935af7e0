using BenchmarkDotNet.Attributes;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Matching;
using ResourceMap.Storage.Embedded;
using ResourceMap.Territories;

namespace ResourceMap.Bench;

/// <summary>The hot paths over the seed, about 1,350 services in scope, and over generated ones beside it.</summary>
[MemoryDiagnoser]
public class DirectoryBench
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly SeedDirectory _directory = SeedDirectory.InNewFolder();
    private List<IGrouping<Catalog.EntityId, Head>> _entities = null!;
    private FindMatches _match = null!;
    private MatchQuestion _question = null!;
    private CandidateQuery _query = null!;

    [Params(0, Figures.Many)]
    public int Generated { get; set; }

    [GlobalSetup]
    public async Task LoadAsync()
    {
        await _directory.Preparation.RunAsync(None);
        foreach (var batch in GeneratedStatements.Of(Generated, _directory.Reference.Current.Geography).Chunk(500))
            await _directory.Journal.AppendAsync(batch, 0, None);
        await _directory.Projector.RunOnceAsync(None);
        var place = _directory.Reference.Current.Places.Resolve("37261").OrThrow();
        _question = Figures.Question(place);
        _query = Candidates.QueryFor(
            [place], [], null, _directory.Reference.Current.Nomenclature, new MatchOptions());
        _match = new FindMatches(_directory.Graph, _directory.Reference.Current, new MatchOptions());
        var heads = new List<Head>();
        await foreach (var head in _directory.Journal.ReadHeadsAsync(None))
            heads.Add(head);
        _entities = heads.GroupBy(head => head.Anchor).ToList();
    }

    [GlobalCleanup]
    public async Task DeleteAsync() => await _directory.DisposeAsync();

    [Benchmark]
    public Location Locate() => _directory.Reference.Current.Locator.Locate(new GeoPoint(0.69, 47.39));

    [Benchmark]
    public Task<IReadOnlyList<Catalog.Service>> WhoCovers() => _directory.Graph.FindCandidatesAsync(_query, None);

    [Benchmark]
    public async Task<MatchAnswer> Match() => (await _match.RunAsync(_question, None)).OrThrow();

    [Benchmark]
    public int Resolve() => _entities.Count(entity =>
        Resolution.Resolve(entity.Key, [.. entity], _directory.Reference.Current.Ranks).Facets.Count > 0);

    [Benchmark]
    public Task<IReadOnlyList<ProjectionFault>> Project()
    {
        var graph = new EmbeddedGraph();
        return new Projector(_directory.Journal, graph, graph, _directory.Reference).RunOnceAsync(None);
    }
}
