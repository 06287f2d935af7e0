using System.Diagnostics;
using ResourceMap.Import;
using ResourceMap.Nomenclatures;
using Spectre.Console;

namespace ResourceMap.Server.Commands;

/// <summary>Rows, rate and time left: a bar on a terminal, plain lines elsewhere.</summary>
internal static class ImportReporting
{
    /// <summary>So that the counts are still seen; the API lists more.</summary>
    public const int ReportsMax = 20;

    private const string Asked =
        " Rien n'a été écrit : confirmez avec --yes, ou importez sans --complete pour ne rien retirer.";

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    public static async Task<T> ShowAsync<T>(string file, Func<IProgress<ImportProgress>, Task<T>> import)
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
        var fault = outcome switch
        {
            ImportOutcome.Asks asks => asks.Question,
            ImportOutcome.Unreadable unreadable => unreadable.Why,
            _ => null,
        };
        TellRows(file, [.. reports.Where(report => report.What != fault)]);
        if (reports.Count > ReportsMax)
            Console.Error.WriteLine($"{file} : la suite de ces remarques est dans l'API (importRuns).");
        if (outcome is ImportOutcome.Done { Counts: var counts })
        {
            Console.WriteLine($"{file} : {Words(counts)} (import {outcome.Run})");
            return counts.Rejected > 0 ? ExitCodes.DoneWithRejectedRows : ExitCodes.Done;
        }

        Console.Error.WriteLine($"{file} : {fault!.Sentence}{(outcome is ImportOutcome.Asks ? Asked : "")}");
        return ExitCodes.Failed;
    }

    /// <summary>As many as still let the counts be seen.</summary>
    public static void TellRows(string file, IEnumerable<ImportReport> reports)
    {
        foreach (var report in reports.Take(ReportsMax))
            Console.Error.WriteLine($"{file}{Place(report)} : {report.What.Sentence}");
    }

    /// <summary>Of a sentence that begins with its field, without it.</summary>
    private static string Place(ImportReport report) =>
        (report.Sheet is { } sheet ? $", feuille {sheet}" : "")
        + (report.Row > 0 ? $", ligne {report.Row}" : "")
        + (report.What.Where is { } field && !report.What.Sentence.StartsWith(field + " ", StringComparison.Ordinal)
            ? $", {field}"
            : "");

    public static string Words(ImportCounts counts) => string.Join(", ",
        French.Count(counts.Rows, "ligne", "lignes"),
        French.Count(counts.Changed, "changée", "changées"),
        French.Count(counts.Unchanged, "inchangée", "inchangées"),
        French.Count(counts.Rejected, "rejetée", "rejetées"),
        French.Count(counts.Duplicate, "doublon", "doublons"),
        French.Count(counts.Withdrawn, "fiche retirée", "fiches retirées"));

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
