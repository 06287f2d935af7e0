using ResourceMap.Catalog;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.Reporting;
using ResourceMap.Storage.Embedded;
using ResourceMap.Territories;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Reporting;

/// <summary>Nursing at home in Tours, of which FINESS lists every service.</summary>
public sealed class CoverageGapsTests
{
    private const string Nursing = "besoin-courant:soins-infirmiers-domicile";
    private const string LinkedToNursing = "serafin:1.1.10";
    private static readonly TerritoryId Tours = TerritoryId.Commune("37261");

    private static Service Nurse => Sample.Service("s").Needing(Nursing);

    [Fact]
    public async Task Without_any_service_no_response_is_known() =>
        Assert.Equal((GapKind.AucuneReponseConnue, 0), await CellAsync());

    [Fact]
    public async Task A_service_that_goes_there_is_a_response() =>
        Assert.Equal((GapKind.Reponse, 1), await CellAsync(Nurse.Covering(Tours.Value)));

    [Fact]
    public async Task A_service_that_may_go_there_is_no_response_and_leaves_no_white_zone() =>
        Assert.Equal((GapKind.SourceNonExhaustive, 0), await CellAsync(Nurse));

    [Fact]
    public async Task A_service_that_goes_elsewhere_or_is_closed_counts_for_nothing() => Assert.Equal(
        (GapKind.AucuneReponseConnue, 0),
        await CellAsync(
            Nurse.Covering("COM-37001"),
            Nurse.Covering(Tours.Value) with { Id = Sample.ServiceId("t"), Status = ServiceStatus.Ferme }));

    [Fact]
    public async Task A_neighbouring_need_is_no_response() => Assert.Equal(
        (GapKind.AucuneReponseConnue, 0),
        await CellAsync(Sample.Service("s", Reach.Heberge).Needing(LinkedToNursing)));

    private static async Task<(GapKind Kind, int Services)> CellAsync(params Service[] services)
    {
        var graph = new EmbeddedGraph();
        await graph.ApplyAsync(Sample.Position, Sample.Changes(services), default);
        var matrix = await new CoverageGaps(graph, new Reference(), new MatchOptions())
            .RunAsync(Tours, [Code.Parse(Nursing)], TerritoryKind.Commune, default);
        var cell = matrix.Rows.Single().Cells.Single();
        return (cell.Kind, cell.Services);
    }
}
