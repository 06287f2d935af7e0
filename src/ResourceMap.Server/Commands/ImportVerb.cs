using ResourceMap.Import;
using ResourceMap.Server.Hosting;

namespace ResourceMap.Server.Commands;

/// <summary>Runs imports in a process of their own; a server that runs meanwhile follows the journal.</summary>
internal sealed class ImportVerb(
    ImportSource importSource, ImportReference importReference, ReferenceHolder reference, IImportLog log)
{
    /// <summary>Brings the database up to date and loads the reference data of the seed where there are none.</summary>
    public static async Task<ImportVerb> PrepareAsync(CancellationToken cancellationToken)
    {
        var services = new ServiceCollection().AddDirectory(ResourceMapOptions.Read(VerbConfiguration.Read()))
            .AddSingleton<ImportVerb>().BuildServiceProvider();
        await services.GetRequiredService<PrepareDirectory>().RunAsync(cancellationToken);
        return services.GetRequiredService<ImportVerb>();
    }

    /// <param name="source">Who states the files.</param>
    public async Task<int> RunAsync(
        ImportOrder order, string source, CancellationToken cancellationToken)
    {
        await reference.LoadAsync(cancellationToken);
        var context = new LayoutContext(source, reference.Current);
        var worst = ExitCodes.Done;
        foreach (var path in order.Files)
        {
            var file = await ImportFile.ReadAsync(path, name: null, cancellationToken);
            var import = new FileImport(order.Layout!, file, context)
            {
                Checks = RowChecks.Of(reference.Current),
                Scope = order.Scope is { } scope ? CompleteScope.TryParse(scope, source) : null,
                Withdrawal = order.IsConfirmed ? Withdrawal.Confirmed : Withdrawal.Asks,
            };
            worst = Worse(worst, order.IsDry
                ? await PreviewAsync(import, cancellationToken)
                : await RunAsync(import, cancellationToken));
        }

        return worst;
    }

    private async Task<int> RunAsync(FileImport import, CancellationToken cancellationToken)
    {
        var outcome = await ImportReporting.ShowAsync(
            import.File.Name, progress => importSource.RunAsync(import, progress, cancellationToken));
        return await TellAsync(import.File.Name, outcome, cancellationToken);
    }

    private async Task<int> PreviewAsync(FileImport import, CancellationToken cancellationToken)
    {
        var preview = await ImportReporting.ShowAsync(
            import.File.Name, progress => importSource.PreviewAsync(import, progress, cancellationToken));
        if (preview.IsRead)
            return PreviewText.Tell(import.File.Name, preview.Value);
        ImportReporting.TellRows(import.File.Name, preview.Refusals.Select(ImportReport.OfFile));
        return ExitCodes.Failed;
    }

    public async Task<int> RunReferenceAsync(ImportOrder order, CancellationToken cancellationToken)
    {
        var read = new List<ImportFile>();
        foreach (var path in order.Files)
            read.Add(await ImportFile.ReadAsync(path, name: null, cancellationToken));
        var outcome = await importReference.RunAsync(
            order.Name, read, order.Vintage, name: null, order.IsConfirmed, cancellationToken);
        return await TellAsync(order.Name, outcome, cancellationToken);
    }

    private async Task<int> TellAsync(string name, ImportOutcome outcome, CancellationToken cancellationToken) =>
        ImportReporting.Tell(name, outcome, await log.ListReportsAsync(
            outcome.Run, afterReport: null, ImportReporting.ReportsMax + 1, cancellationToken));

    /// <summary>Failed is worse than rejected rows, and those are worse than done.</summary>
    private static int Worse(int one, int other) =>
        one == ExitCodes.Failed || other == ExitCodes.Failed ? ExitCodes.Failed : Math.Max(one, other);
}
