using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.Refusals;
using ResourceMap.Tests.Journal;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Import;

/// <summary>What is said of a file while it is read and afterwards.</summary>
public sealed partial class ImportSourceTests
{
    [Fact]
    public async Task A_rejected_row_is_told_before_any_remark_and_reports_come_in_pages()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var file = File([.. Enumerable.Repeat(StatementLine.Write(InTours("1")), 150), "{", "["]);

        var run = (await ImportAsync(directory, file)).Run;

        var first = await Log(directory).ListReportsAsync(run, null, 100, None);
        var rest = await Log(directory).ListReportsAsync(run, first[^1].Id, 100, None);
        Assert.Equal([151, 152, 2], first.Take(3).Select(report => report.Row));
        Assert.Equal(51, rest.Count);
        Assert.Equal(Enumerable.Range(2, 149), first.Concat(rest).Skip(2).Select(report => report.Row));
    }

    [Fact]
    public async Task A_service_that_no_list_will_show_is_told()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var nameless = Stating.Service("sans-sorte").IsNamed("Relais");

        var run = (await ImportAsync(directory, Lines([nameless, InTours("1")]))).Run;

        var told = Assert.Single(await Log(directory).ListReportsAsync(run, null, 100, None));
        Assert.Equal(RefusalCode.KindMissing, told.What.Code);
        Assert.Equal("sans-sorte", told.What.Value);
    }

    [Fact]
    public async Task Progress_tells_how_much_of_the_file_is_read()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var shares = new List<double>();

        await new ImportSource(directory.Journal, Log(directory)).RunAsync(
            Import(Lines(Enumerable.Range(0, 1100).Select(number => InTours($"{number}"))), null),
            new Shares(shares), None);

        Assert.Equal(3, shares.Count);
        Assert.InRange(shares[0], 0.4, 0.5);
        Assert.InRange(shares[1], 0.85, 0.95);
        Assert.Equal(1, shares[2]);
    }

    [Fact]
    public async Task Each_fault_of_a_row_is_told_at_its_own_place_and_the_row_counts_once()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var line = StatementLine.Write(InTours("1")).Replace("\"name\"", "\"nom\"", StringComparison.Ordinal)
            .Replace("\"kind\":\"service\"", "\"kind\":\"chose\"", StringComparison.Ordinal);

        var outcome = Assert.IsType<ImportOutcome.Done>(await ImportAsync(directory, File(line)));

        var reports = await Log(directory).ListReportsAsync(outcome.Run, null, 100, None);
        Assert.Equal(new ImportCounts(Rejected: 1), outcome.Counts);
        Assert.Equal([1, 1], reports.Select(report => report.Row));
        Assert.Equal(["kind", "nom"], reports.Select(report => report.What.Where).Order());
        Assert.All(reports, report => Assert.StartsWith(
            report.What.Where + " ", report.What.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_complete_file_that_says_nothing_of_the_source_of_its_scope_asks()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await ImportAsync(directory, Lines([InTours("1"), InTours("2")]));

        var outcome = await ImportAsync(directory, Lines([InTours("1")]), "file:exempel/FR");

        Assert.Equal(
            "Le fichier ne dit rien de file:exempel, dont rien n'est connu : il n'est pas sa liste complète.",
            Assert.IsType<ImportOutcome.Asks>(outcome).Question.Sentence);
    }

    [Fact]
    public async Task A_complete_file_of_an_earlier_release_asks_and_never_withdraws_what_was_said_since()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        await ImportAsync(directory, Lines(
            [
                InTours("old") with { Vintage = "finess:2020-01-01" },
                InTours("since") with { Vintage = "finess:2022-01-01" },
            ]));
        var earlier = Lines([InTours("1") with { Vintage = "finess:2021-01-01" }]);
        var position = await directory.Journal.GetPositionAsync(None);

        var asked = await ImportAsync(directory, earlier, "file:exemple/FR");
        var untouched = await directory.Journal.GetPositionAsync(None);
        var confirmed = await ImportAsync(directory, earlier, "file:exemple/FR", Withdrawal.Confirmed);

        Assert.Equal(
            "Le fichier est de finess:2021-01-01, et sa source a parlé depuis (finess:2022-01-01) : il n'est plus la "
            + "liste complète de file:exemple/FR. Ce qui a été dit depuis resterait, 1 fiche serait retirée.",
            Assert.IsType<ImportOutcome.Asks>(asked).Question.Sentence);
        Assert.Equal(position, untouched);
        Assert.Equal(1, Assert.IsType<ImportOutcome.Done>(confirmed).Counts.Withdrawn);
        var withdrawn = (await directory.ReadHeadsAsync()).Where(head => head.Payload is null);
        Assert.Equal("old", Assert.Single(withdrawn).Key.ExternalId);
    }

    private sealed class Shares(List<double> shares) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => shares.Add(value.Share);
    }
}
