using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ResourceMap.Import;
using ResourceMap.Import.Statements;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Refusals;
using ResourceMap.Storage.Directory;
using ResourceMap.Tests.Journal;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Import;

public sealed partial class ImportSourceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_same_file_twice_writes_no_statement()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var file = Lines(Enumerable.Range(0, 1200).Select(number => InTours($"{number}")));

        await ImportAsync(directory, file);
        var position = await directory.Journal.GetPositionAsync(None);
        var again = await ImportAsync(directory, file);

        Assert.Equal(1200, position);
        Assert.Equal(position, await directory.Journal.GetPositionAsync(None));
        Assert.Equal(new ImportCounts(Unchanged: 1200), Assert.IsType<ImportOutcome.Done>(again).Counts);
    }

    [Fact]
    public async Task Bad_rows_are_reported_with_their_line_and_good_rows_go_in()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var good = StatementLine.Write(InTours("1"));
        var file = File(
            "{", good, "[]", good.Replace("\"name\"", "\"nom\"", StringComparison.Ordinal), good, "",
            good.Replace("service", "chose", StringComparison.Ordinal), "{\"source\":\"a\",\"source\":\"b\"}");

        var outcome = Assert.IsType<ImportOutcome.Done>(await ImportAsync(directory, file));

        var reports = await Log(directory).ListReportsAsync(outcome.Run, null, 100, None);
        Assert.Equal(new ImportCounts(Changed: 1, Rejected: 5, Duplicate: 1), outcome.Counts);
        Assert.Equal([1, 3, 4, 7, 8, 5], reports.Select(report => report.Row));
        Assert.Equal([true, true, true, true, true, false], reports.Select(report => report.IsRejection));
        Assert.Contains("nom n'est pas", reports[2].What.Sentence, StringComparison.Ordinal);
        Assert.Single(await directory.ReadHeadsAsync());
    }

    [Property(MaxTest = 20)]
    public Property Every_row_of_a_file_is_counted_once()
    {
        var line = Gen.Elements(
            StatementLine.Write(InTours("1")), StatementLine.Write(InTours("2")),
            StatementLine.Write(InTours("2") with { Content = Stating.Content((FacetNames.Name, "Autre")) }),
            StatementLine.Write(Stating.Service("3").IsWithdrawn()), "{}", "x", "\ud83d");
        return Prop.ForAll(Gen.ListOf(line).ToArbitrary(), lines =>
        {
            var counts = Task.Run(() => CountAsync([.. lines])).GetAwaiter().GetResult();
            return counts.Rows == lines.Count;
        });
    }

    [Fact]
    public async Task A_complete_file_withdraws_only_what_its_scope_no_longer_holds()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var inPuyDeDome = In("63113", "puy");
        var ofAnother = InTours("other") with { Key = Stating.Service("other", "file:autre") };
        await ImportAsync(directory, Lines([InTours("1"), InTours("2"), inPuyDeDome, ofAnother]));

        var outcome = await ImportAsync(directory, Lines([InTours("1")]), "file:exemple/DEP-37");

        Assert.Equal(1, Assert.IsType<ImportOutcome.Done>(outcome).Counts.Withdrawn);
        Assert.Equal(
            ["2"],
            (await directory.ReadHeadsAsync()).Where(head => head.Payload is null).Select(head => head.Key.ExternalId));
    }

    [Fact]
    public async Task A_rejected_row_counts_as_seen()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await ImportAsync(directory, Lines([InTours("1"), InTours("2")]));
        var broken = StatementLine.Write(InTours("2")).Replace("\"name\"", "\"nom\"", StringComparison.Ordinal);

        await ImportAsync(directory, File(StatementLine.Write(InTours("1")), broken), "file:exemple/DEP-37");

        Assert.All(await directory.ReadHeadsAsync(), head => Assert.NotNull(head.Payload));
    }

    [Theory]
    [InlineData(200, 20, true)] // 10 %, 20 records: neither is above
    [InlineData(200, 21, false)] // above both
    [InlineData(300, 30, true)] // above 20, not above 10 %
    [InlineData(20, 19, true)] // above 10 %, not above 20
    [InlineData(6, 6, false)] // nothing is left
    public async Task A_run_that_would_withdraw_over_ten_percent_and_over_twenty_records_or_all_asks(
        int count, int missing, bool isDone)
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var all = Enumerable.Range(0, count).Select(number => InTours($"{number}")).ToList();
        await ImportAsync(directory, Lines(all));

        var outcome = await ImportAsync(directory, Lines(all.Skip(missing)), "file:exemple/DEP-37");
        var withdrawn = (await directory.ReadHeadsAsync()).Count(head => head.Payload is null);
        var confirmed = await ImportAsync(
            directory, Lines(all.Skip(missing)), "file:exemple/DEP-37", Withdrawal.Confirmed);

        Assert.Equal(isDone, outcome is ImportOutcome.Done);
        Assert.Equal(isDone ? missing : 0, withdrawn);
        Assert.Equal(isDone ? 0 : missing, Assert.IsType<ImportOutcome.Done>(confirmed).Counts.Withdrawn);
    }

    [Fact]
    public async Task A_complete_file_that_may_be_older_withdraws_nothing()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await ImportAsync(directory, Lines([InTours("newer")]));

        var outcome = await ImportAsync(
            directory, Lines([InTours("1")]), "file:exemple/DEP-37", Withdrawal.Never);

        Assert.Equal(0, Assert.IsType<ImportOutcome.Done>(outcome).Counts.Withdrawn);
        Assert.All(await directory.ReadHeadsAsync(), head => Assert.NotNull(head.Payload));
    }

    [Fact]
    public async Task What_a_finished_run_declared_whole_is_known_once()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var all = Enumerable.Range(0, 30).Select(number => InTours($"{number}")).ToList();
        await ImportAsync(directory, Lines(all));
        await ImportAsync(directory, Lines(all), "file:exemple/DEP-37");
        await ImportAsync(directory, Lines(all), "file:exemple/DEP-37");
        await ImportAsync(directory, Lines(all), "file:exemple/FR");

        Assert.Equal(
            [("file:exemple", "DEP-37"), ("file:exemple", "FR")], await ListCompleteAsync(directory));
    }

    [Fact]
    public async Task A_run_that_asks_rejected_a_row_broke_off_or_holds_nothing_of_its_scope_proves_nothing()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await ImportAsync(directory, Lines(Enumerable.Range(0, 30).Select(number => InTours($"{number}"))));
        await ImportAsync(directory, File(StatementLine.Write(InTours("1")), "{}"), "file:exemple/DEP-37");
        await ImportAsync(directory, new ImportFile("coupé.ndjson.gz", [0x1f, 0x8b]), "file:exemple/DEP-37");
        var before = await ListCompleteAsync(directory);

        var asks = await ImportAsync(directory, Lines([InTours("1")]), "file:exemple/DEP-37");

        Assert.Empty(before);
        Assert.IsType<ImportOutcome.Asks>(asks);
        Assert.Empty(await ListCompleteAsync(directory));
        await ImportAsync(directory, Lines([InTours("2")]), "file:exemple/DEP-63");
        Assert.Empty(await ListCompleteAsync(directory));
    }

    [Fact]
    public async Task What_is_refused_is_not_kept()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();

        await ImportAsync(directory, new ImportFile("coupé.ndjson.gz", [0x1f, 0x8b]));

        await using var context = directory.Database.NewContext();
        Assert.Equal((1, 0), (context.ImportRuns.Count(), context.SourceFiles.Count()));
    }

    [Fact]
    public async Task A_file_that_breaks_off_withdraws_nothing()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await ImportAsync(directory, Lines([InTours("1"), InTours("2")]));
        var cut = new ImportFile("coupé.ndjson.gz", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]);

        var outcome = await ImportAsync(directory, cut, "file:exemple/DEP-37");

        Assert.IsType<ImportOutcome.Unreadable>(outcome);
        Assert.All(await directory.ReadHeadsAsync(), head => Assert.NotNull(head.Payload));
    }

    [Fact]
    public async Task The_same_finess_number_joins_records_of_several_layouts_under_the_first()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await ImportAsync(directory, Lines([Numbered("finess-et", "370000051")]));

        await ImportAsync(directory, Lines([Numbered("finess-equipement", "370000051"), Numbered("x", "370000069")]));

        var heads = await directory.ReadHeadsAsync();
        Assert.Equal(2, heads.Count(head => head.Anchor == Stating.Service("370000051", "finess-et").Id));
        Assert.Equal(2, heads.Select(head => head.Anchor).Distinct().Count());
    }

    private static async Task<ImportCounts> CountAsync(string[] lines)
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var content = string.Concat(lines.Select(line => line + "\n"))
            .Replace("\ud83d", "\"\\ud83d\"", StringComparison.Ordinal);
        var outcome = await ImportAsync(directory, new ImportFile("f.ndjson", Encoding.UTF8.GetBytes(content)));
        return Assert.IsType<ImportOutcome.Done>(outcome).Counts;
    }

    [Fact]
    public async Task What_must_be_asked_is_asked_before_anything_is_written()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await ImportAsync(directory, Lines(Enumerable.Range(0, 30).Select(number => InTours($"{number}"))));
        var position = await directory.Journal.GetPositionAsync(None);

        var outcome = await ImportAsync(directory, Lines([InTours("new")]), "file:exemple/DEP-37");

        var question = Assert.IsType<ImportOutcome.Asks>(outcome).Question;
        Assert.Equal(
            (RefusalCode.ToConfirm,
                "Le fichier ne contient aucune fiche connue de file:exemple/DEP-37 : 30 fiches seraient retirées."),
            (question.Code, question.Sentence));
        Assert.Equal(position, await directory.Journal.GetPositionAsync(None));
    }

    [Fact]
    public async Task A_row_that_does_not_tell_its_record_may_be_one_that_would_be_withdrawn()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await ImportAsync(directory, Lines([InTours("1"), InTours("2")]));

        var outcome = await ImportAsync(
            directory, File(StatementLine.Write(InTours("1")), "{}"), "file:exemple/DEP-37");

        Assert.Equal(
            "1 ligne rejetée ne dit pas sa fiche, alors que pour file:exemple/DEP-37 1 fiche serait retirée.",
            Assert.IsType<ImportOutcome.Asks>(outcome).Question.Sentence);
    }

    [Fact]
    public async Task Of_two_statements_on_one_record_the_later_stands_wherever_it_is_in_the_file()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var (june, july) = (InTours("y"), InTours("y") with { StatedOn = new DateOnly(2026, 7, 1) });
        var (before, after) = (Named(june, "juin"), Named(july, "juillet"));

        await ImportAsync(directory, Lines([before, after, before]));
        var again = await ImportAsync(directory, Lines([after, before]));

        Assert.Equal("juillet", Assert.Single(await directory.ReadHeadsAsync()).Payload!.Find<NameFacet>()!.Text);
        Assert.Equal(
            new ImportCounts(Unchanged: 1, Duplicate: 1), Assert.IsType<ImportOutcome.Done>(again).Counts);
    }

    private static StatedRecord Named(StatedRecord record, string name) =>
        record with { Content = Stating.Content((FacetNames.Name, name)) };

    private static Task<ImportOutcome> ImportAsync(
        TemporaryDirectory directory, ImportFile file, string? scope = null,
        Withdrawal withdrawal = Withdrawal.Asks) =>
        new ImportSource(directory.Journal, Log(directory)).RunAsync(
            Import(file, scope) with { Withdrawal = withdrawal }, progress: null, None);

    private static FileImport Import(ImportFile file, string? scope) =>
        new(new StatementsLayout(), file, ReadingContext.OfSeed)
        {
            Scope = scope is null ? null : CompleteScope.TryParse(scope, StatementsLayout.Word),
        };

    private static async Task<IEnumerable<(string, string)>> ListCompleteAsync(TemporaryDirectory directory) =>
        (await Log(directory).ListCompleteAsync(None)).Select(scope => (scope.Source, scope.Territory.Value));

    private static ImportLog Log(TemporaryDirectory directory) => new(directory.Database, directory.Clock);

    private static ImportFile Lines(IEnumerable<StatedRecord> statements) =>
        File([.. statements.Select(StatementLine.Write)]);

    private static ImportFile File(params string[] lines) =>
        new("statements.ndjson", Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    private static StatedRecord InTours(string externalId) => In("37261", externalId);

    private static StatedRecord In(string commune, string externalId) => Stating.Service(externalId).Says(
        (FacetNames.Name, "Exemple – " + externalId),
        (FacetNames.Kind, new JsonObject { ["code"] = "dispositif:PCPE" }),
        (FacetNames.Sites, new JsonArray(new JsonObject { ["key"] = "s", ["commune"] = commune })));

    private static StatedRecord Numbered(string source, string number) => Stating.Service(number, source).Says(
        (FacetNames.Name, source),
        (FacetNames.Identifiers, new JsonArray(new JsonObject { ["scheme"] = "finess", ["value"] = number })));
}
