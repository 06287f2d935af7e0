using System.Text;
using System.Text.Json.Nodes;
using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Import.Statements;
using ResourceMap.Journal;
using ResourceMap.Storage.Directory;
using ResourceMap.Tests.Journal;
using ResourceMap.Tests.Nomenclatures;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Import;

public sealed class CodeCheckTests
{
    [Theory]
    [InlineData(
        FacetNames.Needs, """["serafin:1.1.99"]""",
        "Code de besoin inconnu serafin:1.1.99 : le plus proche est serafin:1.1.9 "
            + "« Besoins relatifs à la peau et aux structures associées ».")]
    [InlineData(
        FacetNames.Needs, """["besoin-courant:repit"]""",
        "Code de besoin inconnu besoin-courant:repit : les plus proches sont "
            + "besoin-courant:repit-aidant « Répit de l'aidant », "
            + "besoin-courant:sejour-repit « Séjour de vacances ou de répit », "
            + "besoin-courant:repit-famille « Répit de la famille d'un enfant handicapé ».")]
    [InlineData(
        FacetNames.Needs, """["clientele:437"]""",
        "Code de besoin inconnu clientele:437 : un tel code commence par besoin-courant ou serafin.")]
    [InlineData(
        FacetNames.Kind, """{"code":"dispositif:PCEP"}""",
        "Type de dispositif inconnu dispositif:PCEP : le plus proche est dispositif:PCPE "
            + "« Pôle de compétences et de prestations externalisées (PCPE) ».")]
    [InlineData(
        FacetNames.Kind, """{"code":"dispositif:ZZZZZZ","label":"Xylophone"}""",
        "Type de dispositif inconnu dispositif:ZZZZZZ : aucun code connu ne lui ressemble.")]
    [InlineData(
        FacetNames.Kind, """{"code":"dispositif:X9","label":"Centre communal d'action sociale"}""",
        "Type de dispositif inconnu dispositif:X9 : les plus proches sont "
            + "dispositif:CCAS « Centre communal d'action sociale (CCAS) », "
            + "dispositif:CIAS « Centre intercommunal d'action sociale (CIAS) », "
            + "dispositif:CAISSE-RETRAITE « Action sociale des caisses de retraite ».")]
    [InlineData(
        FacetNames.Kind, """{"code":"finess:9999"}""",
        "Catégorie FINESS inconnue finess:9999 : aucun code connu ne lui ressemble.")]
    [InlineData(
        FacetNames.Offers, """[{"key":"l1","careMode":"mode:160","needs":["serafin:9"]}]""",
        "Code de besoin inconnu serafin:9 : aucun code connu ne lui ressemble.",
        "Code de mode inconnu mode:160 : le plus proche est mode:16 "
            + "« Prestations sur le lieu de vie (non compris placement familial) ».")]
    public void A_code_that_no_table_holds_is_reported_with_the_nearest(
        string facet, string value, params string[] expected) =>
        Assert.Equal(expected, Remarks(facet, value));

    [Theory]
    [InlineData(FacetNames.Kind, """{"code":"finess:9999","label":"Catégorie nouvelle"}""")]
    [InlineData(FacetNames.Kind, """{"code":"dispositif:CCAS"}""")]
    [InlineData(FacetNames.Needs, """["serafin:1.1.1","besoin-courant:repit-aidant"]""")]
    [InlineData(
        FacetNames.Offers,
        """
        [{"key":"l1","careMode":"mode:16","titles":["titre:ase","decision:7.8"],"audiences":{"main":["clientele:437"]}},
         {"key":"l2","careMode":"ror-mode:46"}]
        """)]
    public void Codes_that_are_known_or_may_be_right_are_not_worth_a_word(string facet, string value) =>
        Assert.Empty(Remarks(facet, value));

    [Fact]
    public async Task An_unknown_code_is_reported_on_its_line_and_the_row_is_taken_in()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var log = new ImportLog(directory.Database, directory.Clock);
        string[] lines = [Line("a", "besoin-courant:repit-aidant"), Line("b", "besoin-courant:repit-aidants")];
        var file = new ImportFile("f.ndjson", Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        var outcome = await new ImportSource(directory.Journal, log).RunAsync(
            new FileImport(new StatementsLayout(), file, ReadingContext.OfSeed)
            {
                Checks = [new CodeCheck(SeedNomenclature.Instance)],
            },
            progress: null, CancellationToken.None);

        var report = Assert.Single(await log.ListReportsAsync(outcome.Run, null, 10, CancellationToken.None));
        Assert.Equal(new ImportCounts(Changed: 2), Assert.IsType<ImportOutcome.Done>(outcome).Counts);
        Assert.Equal(2, report.Row);
        Assert.Contains("besoin-courant:repit-aidant « Répit de l'aidant »", report.What.Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_row_of_the_seed_names_a_code_that_no_table_holds()
    {
        var records = RecordsOf(new FinessEt(), "finess", "*.csv")
            .Concat(RecordsOf(new StatementsLayout(), "exemple", "*.ndjson")).ToList();

        Assert.NotEmpty(records);
        Assert.Empty(records.SelectMany(new CodeCheck(SeedNomenclature.Instance).Remarks));
    }

    private static IEnumerable<StatedRecord> RecordsOf(ILayout layout, string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(TestData.Seed, folder), pattern)
            .SelectMany(path => layout.Read(
                new ImportFile(path, File.ReadAllBytes(path)), ReadingContext.OfSeed).ToList())
            .OfType<ImportRow.Stated>().SelectMany(row => row.Records);

    private static string Line(string externalId, string need) => StatementLine.Write(
        Stating.Service(externalId).Says(
            (FacetNames.Kind, new JsonObject { ["code"] = "dispositif:PCPE" }),
            (FacetNames.Needs, new JsonArray(need))));

    private static IEnumerable<string> Remarks(string facet, string value) =>
        new CodeCheck(SeedNomenclature.Instance).Remarks(Stating.Service("s").Says((facet, JsonNode.Parse(value))))
            .Select(remark => remark.Sentence);
}
