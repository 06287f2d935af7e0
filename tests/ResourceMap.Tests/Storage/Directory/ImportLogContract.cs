using ResourceMap.Import;
using ResourceMap.Refusals;
using ResourceMap.Storage.Directory;

namespace ResourceMap.Tests.Storage.Directory;

/// <summary>What every make of SQL promises of the log of imports.</summary>
public abstract class ImportLogContract
{
    private static readonly CancellationToken None = CancellationToken.None;

    protected abstract Task<IEmptyDirectory> OpenEmptyAsync();

    [Fact]
    public async Task Runs_of_one_source_follow_each_other_and_those_of_others_do_not_wait()
    {
        await using var directory = await OpenEmptyAsync();
        var log = new ImportLog(directory.Database, directory.Clock);
        var another = new ImportLog(directory.Database, directory.Clock);

        var first = await log.HoldAsync("file:un/deux", None);
        await using var other = await another.HoldAsync("finess-et", None);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => another.HoldAsync("file:un/deux", None));
        await first.DisposeAsync();
        await using var second = await another.HoldAsync("file:un/deux", None);

        Assert.Equal(RefusalCode.ImportUnderWay, refused.Refusal.Code);
        Assert.Contains("file:un/deux", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_kept_with_its_times_in_UTC()
    {
        await using var directory = await OpenEmptyAsync();
        var log = new ImportLog(directory.Database, directory.Clock);

        var run = await log.StartAsync(new ImportStart("finess-et", "a.csv", "0", [1], null), None);
        await log.FinishAsync(run, new ImportCounts(Changed: 2), None);

        var kept = Assert.Single(await log.ListRunsAsync(null, 9, None));
        Assert.Equal(directory.Clock.GetUtcNow().UtcDateTime, kept.FinishedAtUtc);
        Assert.Equal((DateTimeKind.Utc, DateTimeKind.Utc), (kept.StartedAtUtc.Kind, kept.FinishedAtUtc!.Value.Kind));
        Assert.Equal(2, kept.Counts.Rows);
    }
}

public sealed class SqliteImportLogTests : ImportLogContract
{
    protected override async Task<IEmptyDirectory> OpenEmptyAsync() => await TemporaryDirectory.CreateAsync();
}
