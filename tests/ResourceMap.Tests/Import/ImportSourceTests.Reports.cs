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

    private sealed class Shares(List<double> shares) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => shares.Add(value.Share);
    }
}
