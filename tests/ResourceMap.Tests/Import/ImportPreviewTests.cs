using System.Text;
using System.Text.Json.Nodes;
using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Import.Statements;
using ResourceMap.Journal;
using ResourceMap.Refusals;
using ResourceMap.Server.Commands;
using ResourceMap.Storage.Directory;
using ResourceMap.Tests.Import.Finess;
using ResourceMap.Tests.Journal;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Import;

public sealed class ImportPreviewTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_a_preview_foretells_is_what_the_run_does()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await RunAsync(
            directory, Statements([.. Enumerable.Range(0, 700).Select(number => Named($"{number}", "avant"))]));
        var changed = Statements(
            [
                .. Enumerable.Range(3, 697).Select(number => Named($"{number}", number % 2 == 0 ? "après" : "avant")),
                Named("new", "nouveau"), Named("new", "encore"),
            ],
            "{", StatementLine.Write(Named("0", "x")).Replace("\"name\"", "\"nom\"", StringComparison.Ordinal));
        var import = changed with
        {
            Scope = CompleteScope.TryParse("file:exemple/FR", StatementsLayout.Word),
            Withdrawal = Withdrawal.Confirmed,
        };

        var preview = await PreviewAsync(directory, import);
        var counts = await RunAsync(directory, import);

        Assert.Equal(new ImportCounts(Changed: 349, Unchanged: 349, Rejected: 2, Duplicate: 1, Withdrawn: 2), counts);
        Assert.Equal(counts, preview.Counts);
        Assert.Equal((1, 349), (preview.NewCount, preview.ChangeCount));
        Assert.Equal(["1", "2"], preview.Withdrawn.Select(record => record.ExternalId).Order());
        Assert.Equal(
            [700, 701],
            preview.Reports.Where(report => report.IsRejection).Select(report => report.Row).Order());
    }

    [Fact]
    public async Task A_preview_of_establishments_foretells_their_run_too()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var first = Establishments(Extract.Et(), Extract.Et((1, "370000085")));
        var second = Establishments(Extract.Et((3, "AUTRE NOM")), Extract.Et((1, "370000085")), "autre");

        var previews = new List<ImportCounts>();
        var runs = new List<ImportCounts>();
        foreach (var import in new[] { first, first, second })
        {
            previews.Add((await PreviewAsync(directory, import)).Counts);
            runs.Add(await RunAsync(directory, import));
        }

        Assert.Equal(previews, runs);
        Assert.Equal(new ImportCounts(Changed: 1, Unchanged: 1, Rejected: 1), runs[2]);
    }

    [Fact]
    public async Task What_a_row_withdraws_is_told_as_withdrawn_and_what_nobody_knows_as_nothing()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await RunAsync(directory, Statements([Named("1", "A"), Named("2", "B")]));
        var import = Statements([Stating.Service("1").IsWithdrawn(), Stating.Service("nobody").IsWithdrawn()]);

        var preview = await PreviewAsync(directory, import);
        var counts = await RunAsync(directory, import);

        Assert.Equal(new ImportCounts(Changed: 1, Unchanged: 1, Withdrawn: 1), counts);
        Assert.Equal(counts, preview.Counts);
        Assert.Equal("1", Assert.Single(preview.Withdrawn).ExternalId);
        Assert.Empty(preview.Changes);
    }

    [Fact]
    public async Task A_preview_tells_each_field_that_would_change_and_writes_nothing()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await RunAsync(directory, Statements([WithPlaces(42)]));
        var (position, runs) = (await directory.Journal.GetPositionAsync(None), await CountRunsAsync(directory));

        var preview = await PreviewAsync(directory, Statements([WithPlaces(45)]));

        var change = Assert.Single(preview.Changes);
        Assert.Equal(
            new FieldChange("offers[l1].capacity.count", "42", "45"), Assert.Single(change.Fields));
        Assert.False(change.IsNew);
        Assert.Equal(position, await directory.Journal.GetPositionAsync(None));
        Assert.Equal(runs, await CountRunsAsync(directory));
        await using var context = directory.Database.NewContext();
        Assert.Single(context.SourceFiles);
    }

    [Fact]
    public async Task A_preview_asks_what_the_run_would_ask()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await RunAsync(directory, Statements([Named("1", "A")]));
        var empty = Statements([]) with { Scope = CompleteScope.TryParse("file:exemple/FR", StatementsLayout.Word) };

        var preview = await PreviewAsync(directory, empty);
        var outcome = await Importer(directory).RunAsync(empty, null, None);

        Assert.Equal(preview.Question, Assert.IsType<ImportOutcome.Asks>(outcome).Question);
        Assert.Equal(1, preview.Counts.Withdrawn);
    }

    private static ImportSource Importer(TemporaryDirectory directory) =>
        new(directory.Journal, new ImportLog(directory.Database, directory.Clock));

    [Fact]
    public async Task A_preview_refuses_the_file_that_the_run_cannot_read()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var cut = Statements([]) with { File = new ImportFile("coupé.ndjson.gz", [0x1f, 0x8b]) };

        var preview = await Importer(directory).PreviewAsync(cut, null, None);
        var outcome = await Importer(directory).RunAsync(cut, null, None);

        Assert.Equal(Assert.IsType<ImportOutcome.Unreadable>(outcome).Why, Assert.Single(preview.Refusals));
    }

    [Fact]
    public void What_is_cut_does_not_end_within_a_character()
    {
        var faces = string.Concat(Enumerable.Repeat("🙂", 300));
        var change = new RecordChange(Stating.Service("s"), true, [new FieldChange("name", null, faces)]);
        var preview = new ImportPreview(new ImportCounts(), 1, 1, [change], [], null, []);

        string[] told =
        [
            .. PreviewText.Lines(preview),
            ImportReport.OfFile(new Refusal(RefusalCode.FileDamaged, faces)).What.Sentence,
        ];

        var written = told.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        Assert.All(written, text => Assert.DoesNotContain('\ufffd', text));
    }

    private static async Task<ImportPreview> PreviewAsync(TemporaryDirectory directory, FileImport import) =>
        (await Importer(directory).PreviewAsync(import, null, None)).OrThrow();

    private static async Task<ImportCounts> RunAsync(TemporaryDirectory directory, FileImport import) =>
        Assert.IsType<ImportOutcome.Done>(await Importer(directory).RunAsync(import, null, None)).Counts;

    private static Task<int> CountRunsAsync(TemporaryDirectory directory) =>
        new ImportLog(directory.Database, directory.Clock).CountRunsAsync(None);

    private static FileImport Statements(IReadOnlyList<StatedRecord> statements, params string[] more) => new(
        new StatementsLayout(),
        new ImportFile("f.ndjson", Encoding.UTF8.GetBytes(
            string.Join('\n', statements.Select(StatementLine.Write).Concat(more)))),
        ReadingContext.OfSeed);

    private static FileImport Establishments(params string[] rows) => new(
        new FinessEt(),
        new ImportFile("f.csv", Encoding.UTF8.GetBytes(string.Join('\n', [Extract.Banner, .. rows]))),
        ReadingContext.OfSeed);

    private static StatedRecord Named(string externalId, string name) => Stating.Service(externalId).IsNamed(name);

    private static StatedRecord WithPlaces(int count) => Stating.Service("s").Says(
        (FacetNames.Name, "S"),
        (FacetNames.Offers, new JsonArray(new JsonObject
        {
            ["key"] = "l1",
            ["capacity"] = new JsonObject { ["count"] = count, ["unit"] = "PLACE" },
        })));
}
