using System.Diagnostics;
using ResourceMap.Import;
using Spectre.Console;

namespace ResourceMap.Server.Commands;

/// <summary>Rows, rate and time left: a bar on a terminal, plain lines elsewhere.</summary>
internal static class ImportReporting
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    public static async Task<ImportOutcome> ShowAsync(
        string file, Func<IProgress<ImportProgress>, Task<ImportOutcome>> import)
    {
        var watch = Stopwatch.StartNew();
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return await import(new PlainLines(file, watch));
        return await AnsiConsole.Progress()
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(bars => import(new Bar(file, watch, bars.AddTask(Markup.Escape(file), maxValue: 1))));
    }

    /// <returns>The exit code of the outcome.</returns>
    public static int Tell(string file, ImportOutcome outcome)
    {
        switch (outcome)
        {
            case ImportOutcome.Done done:
                Console.WriteLine($"{file} : {Words(done.Counts)} (import {done.Run})");
                return done.Counts.Rejected > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done;
            case ImportOutcome.AsksBeforeWithdrawing asks:
                Console.WriteLine($"{file} : {Words(asks.Counts)} (import {asks.Run})");
                Console.Error.WriteLine(asks.Question);
                return ExitCodes.Failed;
            case ImportOutcome.Unreadable unreadable:
                Console.Error.WriteLine($"{file} : {unreadable.Reason}");
                return ExitCodes.Failed;
            default:
                throw new UnreachableException();
        }
    }

    private static string Words(ImportCounts counts) =>
        $"{counts.Rows} lignes, {counts.Changed} changées, {counts.Unchanged} inchangées, {counts.Rejected} rejetées, "
        + $"{counts.Duplicate} doublons, {counts.Withdrawn} fiches retirées";

    private static string Rate(ImportProgress progress, Stopwatch watch) =>
        $"{progress.Rows} lignes, {progress.Rows / Math.Max(0.001, watch.Elapsed.TotalSeconds):F0} par seconde";

    private sealed class Bar(string file, Stopwatch watch, ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.Value = value.Share;
            task.Description = Markup.Escape($"{file} : {Rate(value, watch)}");
        }
    }

    private sealed class PlainLines(string file, Stopwatch watch) : IProgress<ImportProgress>
    {
        private TimeSpan _last;

        public void Report(ImportProgress value)
        {
            if (watch.Elapsed - _last < BetweenLines)
                return;
            _last = watch.Elapsed;
            var left = value.Share > 0 ? watch.Elapsed * ((1 - value.Share) / value.Share) : TimeSpan.Zero;
            Console.WriteLine($"{file} : {Rate(value, watch)}, reste {left.TotalSeconds:F0} s");
        }
    }
}
