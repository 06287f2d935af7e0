using ResourceMap.Catalog;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.Reporting;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Embedded;
using ResourceMap.Territories;
using ResourceMap.Tests.Graph;
using ResourceMap.Tests.Journal;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Reporting;

/// <summary>
/// Sheltered work, of which FINESS lists every service: people come to it, and no line of another kind does it.
/// </summary>
public sealed class CoverageGapsTests
{
    private static readonly Code Work = Code.Parse("besoin-courant:travail-protege");
    private static readonly Code Nursing = Code.Parse("besoin-courant:soins-infirmiers-domicile");
    private static readonly TerritoryId Tours = TerritoryId.Commune("37261");
    private static readonly TerritoryId ValDAmboise = new("EPCI-200043065");

    private static Service Workshop => Sample.Service("s", Reach.Recoit).Needing(Work.ToString());

    private static Service Nurse => Sample.Service("s").Needing(Nursing.ToString());

    [Fact]
    public async Task Without_any_service_nobody_is_known_where_the_sources_would_list_them() =>
        Assert.Equal((GapKind.AucuneReponseConnue, 0), await CellAsync(Work));

    [Fact]
    public async Task Before_the_list_of_the_departement_is_imported_silence_says_nothing()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var imports = new ImportLog(directory.Database, directory.Clock);

        var rows = (await RunAsync(imports, Tours, Work, TerritoryKind.Commune, [])).Rows;

        Assert.Equal(GapKind.SourceNonExhaustive, rows.Single().Cells.Single().Kind);
    }

    [Fact]
    public async Task A_service_within_reach_is_a_response() =>
        Assert.Equal((GapKind.Reponse, 1), await CellAsync(Work, Workshop));

    [Fact]
    public async Task A_service_whose_distance_is_not_known_is_no_response_and_leaves_no_white_zone()
    {
        var somewhere = Workshop with { Sites = [Sample.Site("s1", point: null)] };

        Assert.Equal((GapKind.SourceNonExhaustive, 0), await CellAsync(Work, somewhere));
    }

    [Fact]
    public async Task An_invented_service_counts_for_nothing() => Assert.Equal(
        (GapKind.AucuneReponseConnue, 0), await CellAsync(Work, Workshop with { Fictional = true }));

    [Fact]
    public async Task A_closed_service_counts_for_nothing() => Assert.Equal(
        (GapKind.AucuneReponseConnue, 0), await CellAsync(Work, Workshop with { Status = ServiceStatus.Ferme }));

    [Fact]
    public async Task A_neighbouring_need_is_no_response() => Assert.Equal(
        (GapKind.AucuneReponseConnue, 0),
        await CellAsync(Work, Sample.Service("s", Reach.Recoit).Needing("serafin:1.3.3.2")));

    [Fact]
    public async Task What_goes_to_people_is_a_response_where_it_says_so_and_never_a_white_zone()
    {
        Assert.Equal((GapKind.Reponse, 1), await CellAsync(Nursing, Nurse.Covering(Tours.Value)));
        Assert.Equal((GapKind.SourceNonExhaustive, 0), await CellAsync(Nursing, Nurse));
        Assert.Equal((GapKind.SourceNonExhaustive, 0), await CellAsync(Nursing));
    }

    [Fact]
    public async Task A_need_that_no_kind_answers_makes_no_white_zone() =>
        Assert.Equal(
            (GapKind.SourceNonExhaustive, 0), await CellAsync(Code.Parse("besoin-courant:portage-repas")));

    [Fact]
    public async Task A_need_that_lines_of_other_kinds_answer_besides_makes_no_white_zone() =>
        Assert.Equal((GapKind.SourceNonExhaustive, 0), await CellAsync(Code.Parse("besoin-courant:accueil-jour")));

    [Fact]
    public async Task A_row_of_communes_counts_them_and_one_does_not_suffice()
    {
        var amboise = TerritoryId.Commune("37003");

        var row = (await RunAsync(ValDAmboise, Nursing, TerritoryKind.Epci, Nurse.Covering(amboise.Value))).Rows[0];

        Assert.Equal((14, false), (row.Communes, row.IsPartial));
        Assert.Equal(GapKind.ReponsePartielle, row.Cells[0].Kind);
        Assert.Equal((1, 0), (row.Cells[0].CommunesCovered, row.Cells[0].CommunesWithout));
        Assert.Equal(Reference.OfSeed.Geography.Find(amboise)!.Population, row.Cells[0].PopulationCovered);
        Assert.True(row.Population > row.Cells[0].PopulationCovered);
    }

    [Fact]
    public async Task A_row_that_lies_partly_outside_speaks_of_what_lies_inside_alone()
    {
        var rows = (await RunAsync(TerritoryId.Departement("63"), Nursing, TerritoryKind.Epci)).Rows;

        Assert.Equal(464, rows.Sum(row => row.Communes));
        Assert.Contains(rows, row => row.IsPartial);
    }

    private static async Task<(GapKind Kind, int Services)> CellAsync(Code need, params Service[] services)
    {
        var cell = (await RunAsync(Tours, need, TerritoryKind.Commune, services)).Rows.Single().Cells.Single();
        return (cell.Kind, cell.Services);
    }

    private static async Task<GapMatrix> RunAsync(
        TerritoryId within, Code need, TerritoryKind level, params Service[] services)
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var imports = new ImportLog(directory.Database, directory.Clock);
        var listed = Stating.Service("s", "finess-et").IsNamed("s") with { Departement = new("DEP-37") };
        await directory.Journal.AppendAsync([listed], 1, default);
        var run = await imports.StartAsync(new("finess-et", "finess.csv", "", null, "finess/DEP-37"), default);
        await imports.FinishAsync(run, new(Changed: 1), default);
        return await RunAsync(imports, within, need, level, services);
    }

    private static async Task<GapMatrix> RunAsync(
        ImportLog imports, TerritoryId within, Code need, TerritoryKind level, Service[] services)
    {
        var graph = new EmbeddedGraph();
        await graph.ApplyAsync(Sample.Position, Sample.Changes(services), default);
        return await new CoverageGaps(graph, Reference.OfSeed, imports, new MatchOptions())
            .RunAsync(within, [need], level, includeFictional: false, default);
    }
}
