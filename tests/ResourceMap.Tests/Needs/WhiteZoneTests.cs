using Microsoft.Extensions.DependencyInjection;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Reporting;
using ResourceMap.Territories;
using ResourceMap.Tests.Matching;

namespace ResourceMap.Tests.Needs;

/// <summary>Every commune of 37 and 63 and every need, on the real rows: a gap says what match would say.</summary>
public sealed class WhiteZoneTests : IAsyncLifetime
{
    private const int NeedsPerQuestion = 50;
    private const int CommunesBetween = 100;

    /// <summary>A small child, a child, an adult and an old person: some kinds answer one of them alone.</summary>
    private static readonly int[] AgesMonths = [40, 110, 400, 960];

    private readonly TestServer _server = TestServer.WithSeed();

    private readonly Lazy<IServiceScope> _scope;

    public WhiteZoneTests() => _scope = new Lazy<IServiceScope>(_server.Services.CreateScope);

    private ReferenceData Reference => Asked<ReferenceData>();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _scope.Value.Dispose();
        return _server.DisposeAsync().AsTask();
    }

    private T Asked<T>()
        where T : notnull => _scope.Value.ServiceProvider.GetRequiredService<T>();

    [Theory]
    [InlineData("37", 272)]
    [InlineData("63", 464)]
    public async Task No_white_zone_is_claimed_where_match_finds_a_response_or_silence_proves_nothing(
        string departement, int communes)
    {
        var rows = new Dictionary<TerritoryId, List<GapCell>>();
        foreach (var needs in Needs().Chunk(NeedsPerQuestion))
        {
            var matrix = await AskAsync(TerritoryId.Departement(departement), needs);
            foreach (var row in matrix.Rows)
                rows[row.Territory.Id] = [.. rows.GetValueOrDefault(row.Territory.Id, []), .. row.Cells];
        }

        Assert.Equal(communes, rows.Count);
        foreach (var (commune, cells) in rows)
        {
            List<Code> white =
                [.. cells.Where(cell => cell.Kind == GapKind.AucuneReponseConnue).Select(cell => cell.Need)];
            Assert.All(white, need => Assert.NotEmpty(Reference.Nomenclature.KindsAnswering(need)));
            if (white.Count > 0)
                Assert.Empty(white.Intersect(await AnsweredAsync(commune, white)));
        }
    }

    [Theory]
    [InlineData("37")]
    [InlineData("63")]
    public async Task Where_a_response_is_known_match_gives_it_and_where_none_is_it_gives_none_for_sure(
        string departement)
    {
        foreach (var commune in Reference.Geography.CommunesOf(TerritoryId.Departement(departement))
            .Where((_, index) => index % CommunesBetween == 0))
        {
            var known = new HashSet<Code>();
            foreach (var needs in Needs().Chunk(NeedsPerQuestion))
                known.UnionWith((await AskAsync(commune, needs)).Rows.Single().Cells
                    .Where(cell => cell.Kind == GapKind.Reponse).Select(cell => cell.Need));

            Assert.Empty(known.Except(await AnsweredAsync(commune, Needs())));
        }
    }

    [Fact]
    public async Task Nothing_is_white_where_nothing_was_imported()
    {
        var matrix = await AskAsync(TerritoryId.Departement("2A"), Needs());

        Assert.All(matrix.Rows.SelectMany(row => row.Cells), cell =>
            Assert.NotEqual(GapKind.AucuneReponseConnue, cell.Kind));
    }

    private List<Code> Needs() => [.. Schemes.OfNeeds
        .SelectMany(scheme => Reference.Nomenclature.List(scheme, null, null))
        .Where(entry => entry.Code.Scheme == Schemes.BesoinCourant || entry.Group == "Besoins")
        .Select(entry => entry.Code)];

    private Task<GapMatrix> AskAsync(TerritoryId within, IReadOnlyList<Code> needs) =>
        Asked<CoverageGaps>()
            .RunAsync(within, needs, TerritoryKind.Commune, includeFictional: false, CancellationToken.None);

    /// <summary>The needs to which match gives a response there, to a person of one of the ages.</summary>
    private async Task<HashSet<Code>> AnsweredAsync(TerritoryId commune, IReadOnlyList<Code> needs)
    {
        var place = Reference.Places.Resolve(commune).OrThrow();
        var answered = new HashSet<Code>();
        foreach (var ageMonths in AgesMonths)
        {
            var question = Given.Question with
            {
                Place = place,
                AgeMonths = ageMonths,
                Needs = [.. needs.Select((need, index) => new RequestedNeed(need, index + 1, null, null, null))],
                Fictional = false,
            };
            var answer = (await Asked<FindMatches>().RunAsync(question, CancellationToken.None)).OrThrow();
            answered.UnionWith(answer.Needs.Where(need => need.Responses.Count > 0).Select(need => need.Need));
        }

        return answered;
    }
}
