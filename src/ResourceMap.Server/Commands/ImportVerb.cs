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

    public async Task<int> RunSourceAsync(
        ISource source, string[] files, string? scope, bool isConfirmed, CancellationToken cancellationToken)
    {
        await reference.LoadAsync(cancellationToken);
        var current = reference.Current;
        var checks = RowChecks.Of(current.Geography, current.Locator, current.Nomenclature);
        var worst = ExitCodes.Done;
        foreach (var path in files)
        {
            var file = await ImportFile.ReadAsync(path, name: null, cancellationToken);
            var outcome = await ImportReporting.ShowAsync(file.Name, progress => importSource.RunAsync(
                source, file, checks, scope is null ? null : CompleteScope.TryParse(scope, source.Name),
                isConfirmed ? Withdrawal.Confirmed : Withdrawal.Asks, progress, cancellationToken));
            worst = Worse(worst, await TellAsync(file.Name, outcome, cancellationToken));
        }

        return worst;
    }

    public async Task<int> RunReferenceAsync(
        string source, string[] files, string? vintage, bool isConfirmed, CancellationToken cancellationToken)
    {
        var read = new List<ImportFile>();
        foreach (var path in files)
            read.Add(await ImportFile.ReadAsync(path, name: null, cancellationToken));
        var outcome = await importReference.RunAsync(
            source, read, vintage, name: null, isConfirmed, cancellationToken);
        return await TellAsync(source, outcome, cancellationToken);
    }

    private async Task<int> TellAsync(string name, ImportOutcome outcome, CancellationToken cancellationToken) =>
        ImportReporting.Tell(
            name, outcome, await log.ListReportsAsync(outcome.Run, ImportReporting.ReportsMax + 1, cancellationToken));

    /// <summary>Failed is worse than rejected rows, and those are worse than done.</summary>
    private static int Worse(int one, int other) =>
        one == ExitCodes.Failed || other == ExitCodes.Failed ? ExitCodes.Failed : Math.Max(one, other);
}
