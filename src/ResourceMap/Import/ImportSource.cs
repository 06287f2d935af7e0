using System.Security.Cryptography;
using ResourceMap.Journal;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>Read → Map → State → Withdraw, then identity. Running it again after a cut resumes it.</summary>
public sealed class ImportSource(IJournal journal, IImportLog log)
{
    /// <summary>A withdrawal above both asks first.</summary>
    private const int WithdrawnUnasked = 20;

    private const double ShareUnasked = 0.10;

    /// <param name="checks">Each may remark on a row, which is taken in all the same.</param>
    /// <param name="scope">What the file is the complete list of; kept with the run.</param>
    public async Task<ImportOutcome> RunAsync(
        ISource source,
        ImportFile file,
        IReadOnlyList<IRowCheck> checks,
        CompleteScope? scope,
        Withdrawal withdrawal,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        await using var alone = await log.HoldAsync(source.Name, cancellationToken);
        var run = await log.StartAsync(
            new ImportStart(source.Name, file.Name, Convert.ToHexStringLower(SHA256.HashData(file.Content)),
                file.Content, scope?.Text),
            cancellationToken);
        var rows = new RowBatches(journal, log, checks, run);
        try
        {
            await rows.StateAsync(source, file, progress, cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or RefusedException)
        {
            await log.ReportAsync(run, [new ImportReport(0, fault.Message)], cancellationToken);
            return new ImportOutcome.Unreadable(run, fault.Message);
        }

        var (withdrawn, question) = await WithdrawAsync(scope, rows, run, withdrawal, cancellationToken);
        await DecideIdentityAsync(run, cancellationToken);
        var counts = rows.Counts with { Withdrawn = withdrawn };
        await log.FinishAsync(run, counts, cancellationToken);
        return question is null
            ? new ImportOutcome.Done(run, counts)
            : new ImportOutcome.AsksBeforeWithdrawing(run, counts, question);
    }

    private async Task<(int Withdrawn, string? Question)> WithdrawAsync(
        CompleteScope? scope, RowBatches rows, long run, Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        if (scope is null || withdrawal == Withdrawal.Never)
            return (0, null);
        var (seenCount, unseen) = await journal.FindSeenAsync(scope.Source, scope.Territory, run, cancellationToken);
        if (withdrawal == Withdrawal.Asks
            && Question(scope, unseen.Count, seenCount, rows.RejectedWithoutKey) is { } question)
        {
            await log.ReportAsync(run, [new ImportReport(0, question)], cancellationToken);
            await log.ForgetScopeAsync(run, cancellationToken);
            return (0, question);
        }

        foreach (var keys in unseen.Chunk(RowBatches.RowsPerBatch))
            await journal.AppendAsync(
                [.. keys.Select(key => new StatedRecord(key, null, null, null))], run, cancellationToken);
        return (unseen.Count, null);
    }

    private static string? Question(CompleteScope scope, int unseen, int seen, int rejectedWithoutKey)
    {
        if (unseen > WithdrawnUnasked && unseen > ShareUnasked * (seen + unseen))
            return $"{unseen} fiches de {scope.Text} sur {seen + unseen} seraient retirées : confirmez avec --yes.";
        // A rejected row counts as seen; where it does not tell its record, it may be any of them.
        return unseen > 0 && rejectedWithoutKey > 0
            ? $"{rejectedWithoutKey} lignes rejetées ne disent pas leur fiche, alors que {unseen} fiches de "
                + $"{scope.Text} seraient retirées : confirmez avec --yes."
            : null;
    }

    private async Task DecideIdentityAsync(long run, CancellationToken cancellationToken)
    {
        var facts = new List<IdentityFacts?>();
        var entity = new List<Head>();
        await foreach (var head in journal.ReadHeadsAsync(cancellationToken))
        {
            if (entity.Count > 0 && entity[0].Anchor != head.Anchor)
            {
                facts.Add(IdentityFacts.Of(entity));
                entity = [];
            }

            entity.Add(head);
        }

        if (entity.Count > 0)
            facts.Add(IdentityFacts.Of(entity));
        var decisions = Identity.Decide(facts.OfType<IdentityFacts>());
        foreach (var joins in decisions.Joins.Chunk(RowBatches.RowsPerBatch))
            await journal.AppendAsync(joins, run, cancellationToken);
        await log.ReportAsync(
            run,
            [.. decisions.Reviews.Select(review => new ImportReport(
                0, $"À examiner : {review.Entity} et {review.Other} {review.Reason}."))],
            cancellationToken);
    }
}
