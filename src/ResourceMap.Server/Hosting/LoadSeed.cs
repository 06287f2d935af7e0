using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Import.Statements;
using ResourceMap.References;

namespace ResourceMap.Server.Hosting;

/// <summary>Imports the real establishments and the fictional layer of the seed, each file once.</summary>
public sealed class LoadSeed(ImportSource import, IImportLog log, IReferenceData reference)
{
    private const string Prefix = "seed/";

    private static readonly (ISource Source, string Folder, string Pattern)[] Sets =
        [(new FinessEt(), "finess", "*.csv"), (new StatementsSource(), "exemple", "*.ndjson")];

    /// <summary>
    /// A file whose run was cut off is read again. A file of FINESS is the complete list of the département it is named
    /// for, as its README says; it is of 2021 and withdraws nothing, since anything else may have been imported before.
    /// </summary>
    public async Task RunAsync(string seedFolder, CancellationToken cancellationToken)
    {
        foreach (var (source, folder, pattern) in Sets)
        {
            var paths = Directory.GetFiles(Path.Combine(seedFolder, folder), pattern);
            foreach (var path in paths.Order(StringComparer.Ordinal))
            {
                var name = $"{Prefix}{folder}/{Path.GetFileName(path)}";
                if (!await log.HasFinishedAsync(name, cancellationToken))
                    await ImportAsync(source, name, path, cancellationToken);
            }
        }
    }

    private async Task ImportAsync(ISource source, string name, string path, CancellationToken cancellationToken)
    {
        var file = new ImportFile(name, await File.ReadAllBytesAsync(path, cancellationToken));
        var current = reference.Current;
        var checks = RowChecks.Of(current.Geography, current.Locator, current.Nomenclature);
        var outcome = await import.RunAsync(
            source, file, checks, ScopeOf(source, path), Withdrawal.Never, progress: null, cancellationToken);
        if (outcome is ImportOutcome.Unreadable unreadable)
            throw new InvalidDataException($"{file.Name} : {unreadable.Reason}");
    }

    private static CompleteScope? ScopeOf(ISource source, string path) =>
        source is FinessEt
            ? CompleteScope.TryParse(
                $"finess/DEP-{Path.GetFileNameWithoutExtension(path)[(source.Name.Length + 1)..]}", source.Name)
            : null;
}
