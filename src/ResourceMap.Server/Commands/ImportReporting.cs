using System.Diagnostics;
using ResourceMap.Import;
using Spectre.Console;

namespace ResourceMap.Server.Commands;

/// <summary>Rows, rate and time left: a bar on a terminal, plain lines elsewhere.</summary>
internal static class ImportReporting
{
    /// <summary>So that the counts are still seen; the API lists more.</summary>
    public const int ReportsMax = 20;

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

    /// <summary>What became of a file, and which of its lines are to be looked at.</summary>
    /// <returns>The exit code of the outcome.</returns>
    public static int Tell(string file, ImportOutcome outcome, IReadOnlyList<ImportReport> reports)
    {
        var (counts, fault) = outcome switch
        {
            ImportOutcome.Done done => (done.Counts, (string?)null),
            ImportOutcome.AsksBeforeWithdrawing asks => (asks.Counts, asks.Question),
            ImportOutcome.Unreadable unreadable => (null, unreadable.Reason),
            _ => throw new UnreachableException(),
        };
        foreach (var report in reports.Where(report => report.Reason != fault).Take(ReportsMax))
            Console.Error.WriteLine($"{file}{(report.Line > 0 ? $", ligne {report.Line}" : "")} : {report.Reason}");
        if (reports.Count > ReportsMax)
            Console.Error.WriteLine($"{file} : la suite de ces remarques est dans l'API (importRuns).");
        if (counts is not null)
            Console.WriteLine($"{file} : {Words(counts)} (import {outcome.Run})");
        if (fault is not null)
            Console.Error.WriteLine($"{file} : {fault}");
        return fault is not null ? ExitCodes.Failed
            : counts is { Rejected: > 0 } ? ExitCodes.DoneWithRejectedRows
            : ExitCodes.Done;
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
