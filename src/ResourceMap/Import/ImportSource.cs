using System.Security.Cryptography;
using ResourceMap.Journal;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>
/// Ask → Read → Map → State → Withdraw, then identity. What must be asked is asked before anything is written. Running
/// it again after a cut resumes it.
/// </summary>
public sealed class ImportSource(IJournal journal, IImportLog log)
{
    public async Task<ImportOutcome> RunAsync(
        FileImport import, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await using var alone = await log.HoldAsync(import.Context.Source, cancellationToken);
        var (file, scope) = (import.File, import.Scope);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content));
        if (RefusalOf(import) is { } refusal)
        {
            // What is refused at once is not kept: it may be anything, and large.
            var refused = await log.StartAsync(
                new ImportStart(import.Context.Source, file.Name, hash, Content: null, scope?.Text), cancellationToken);
            return await EndAsync(refused, refusal, cancellationToken);
        }

        var run = await log.StartAsync(
            new ImportStart(import.Context.Source, file.Name, hash, file.Content, scope?.Text), cancellationToken);
        try
        {
            return await StateAsync(run, import, progress, cancellationToken);
        }
        catch (RefusedException fault) when (IsOfFile(fault.Refusal.Code))
        {
            return await EndAsync(run, fault.Refusal, cancellationToken);
        }
    }

    /// <summary>Why a file cannot be read from its first row on; null when it can.</summary>
    private static Refusal? RefusalOf(FileImport import)
    {
        try
        {
            using var rows = import.ReadRows().GetEnumerator();
            rows.MoveNext();
            return null;
        }
        catch (RefusedException fault) when (IsOfFile(fault.Refusal.Code))
        {
            return fault.Refusal;
        }
    }

    private async Task<ImportOutcome> EndAsync(long run, Refusal refusal, CancellationToken cancellationToken)
    {
        await log.ReportAsync(run, [ImportReport.OfFile(refusal)], cancellationToken);
        return new ImportOutcome.Unreadable(run, refusal);
    }

    /// <summary>
    /// What <see cref="RunAsync"/> would do with the directory as it is. Writes nothing and keeps nothing; identity is
    /// not foretold.
    /// </summary>
    /// <returns>Refused where the run would find the file unreadable.</returns>
    public async Task<Reading<ImportPreview>> PreviewAsync(
        FileImport import, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return await ForetellAsync(import, progress, cancellationToken);
        }
        catch (RefusedException fault) when (IsOfFile(fault.Refusal.Code))
        {
            return fault.Refusal;
        }
    }

    private async Task<ImportPreview> ForetellAsync(
        FileImport import, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(import, cancellationToken);
        var sink = new PreviewSink(journal);
        var rows = new RowBatches(import, sink);
        await rows.TakeAllAsync(progress, cancellationToken);
        var missing = plan?.Missing ?? [];
        return new ImportPreview(
            With(rows.Counts, missing), sink.NewCount, sink.ChangeCount, sink.Changes, [.. sink.Withdrawn, .. missing],
            Question(import, plan), sink.Reports);
    }

    private async Task<ImportOutcome> StateAsync(
        long run, FileImport import, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(import, cancellationToken);
        if (Question(import, plan) is { } question)
            return await AskAsync(run, question, cancellationToken);
        var rows = new RowBatches(import, new RunSink(journal, log, run));
        await rows.TakeAllAsync(progress, cancellationToken);
        var withdrawn = plan?.Missing ?? [];
        foreach (var keys in withdrawn.Chunk(RowBatches.RowsPerBatch))
            await journal.AppendAsync(
                [.. keys.Select(key => new StatedRecord(key, null, plan!.Vintage, null))], run, cancellationToken);
        var reviews = await new DecideIdentity(journal, import.Context.Reference.Geography)
            .RunAsync(rows.Records, run, cancellationToken);
        await log.ReportAsync(run, reviews, cancellationToken);
        var counts = With(rows.Counts, withdrawn);
        await log.FinishAsync(run, counts, cancellationToken);
        return new ImportOutcome.Done(run, counts);
    }

    private static ImportCounts With(ImportCounts ofRows, IReadOnlyList<RecordKey> missing) =>
        ofRows with { Withdrawn = ofRows.Withdrawn + missing.Count };

    private async Task<WithdrawalPlan?> PlanAsync(FileImport import, CancellationToken cancellationToken)
    {
        if (import.Scope is not { } scope || import.Withdrawal == Withdrawal.Never)
            return null;
        var stated = await journal.ListStatedAsync(scope.Source, scope.Territory, cancellationToken);
        return WithdrawalPlan.Of(scope, stated, import.ReadRows());
    }

    private static Refusal? Question(FileImport import, WithdrawalPlan? plan) =>
        import.Withdrawal == Withdrawal.Asks && plan?.Question is { } question
            ? new Refusal(RefusalCode.ToConfirm, question, Value: plan.Scope.Text)
            : null;

    private async Task<ImportOutcome> AskAsync(long run, Refusal question, CancellationToken cancellationToken)
    {
        await log.ReportAsync(run, [ImportReport.OfFile(question)], cancellationToken);
        await log.ForgetScopeAsync(run, cancellationToken);
        return new ImportOutcome.Asks(run, question);
    }

    private static bool IsOfFile(RefusalCode code) =>
        code is RefusalCode.FileDamaged or RefusalCode.FileTooLarge or RefusalCode.FileOfAnotherLayout;
}
