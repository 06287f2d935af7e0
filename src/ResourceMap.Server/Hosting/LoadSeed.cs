using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Import.Statements;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Refusals;

namespace ResourceMap.Server.Hosting;

/// <summary>Imports the real establishments and the fictional layer of the seed, each file once.</summary>
public sealed class LoadSeed(ImportSource import, IImportLog log, IReferenceData reference)
{
    private const string Prefix = "seed/";

    private static readonly (ILayout Layout, string Folder, string Pattern)[] Sets =
        [(new FinessEt(), "finess", "*.csv"), (new StatementsLayout(), "exemple", "*.ndjson")];

    /// <summary>
    /// A file whose run was cut off, or rejected a row, is read again. A file of FINESS is the complete list of the
    /// département it is named for, as its README says; it is of 2021 and withdraws nothing, since anything else may
    /// have been imported before. Throws <see cref="RefusedException"/> when a row of the seed cannot be taken.
    /// </summary>
    public async Task RunAsync(string seedFolder, CancellationToken cancellationToken)
    {
        foreach (var (layout, folder, pattern) in Sets)
        {
            var paths = Directory.GetFiles(Path.Combine(seedFolder, folder), pattern);
            foreach (var path in paths.Order(StringComparer.Ordinal))
            {
                var name = $"{Prefix}{folder}/{Path.GetFileName(path)}";
                if (!await log.HasTakenWholeAsync(name, cancellationToken))
                    await ImportAsync(layout, name, path, cancellationToken);
            }
        }
    }

    private async Task ImportAsync(ILayout layout, string name, string path, CancellationToken cancellationToken)
    {
        var file = await ImportFile.ReadAsync(path, name, cancellationToken);
        var fileImport = new FileImport(layout, file, new LayoutContext(layout.Name, reference.Current))
        {
            Checks = RowChecks.Of(reference.Current),
            Scope = ScopeOf(layout, path),
            Withdrawal = Withdrawal.Never,
        };
        var outcome = await import.RunAsync(fileImport, progress: null, cancellationToken);
        var fault = outcome switch
        {
            ImportOutcome.Unreadable unreadable => unreadable.Why.Sentence,
            ImportOutcome.Done { Counts.Rejected: > 0 and var rejected } =>
                $"{French.Count(rejected, "ligne rejetée", "lignes rejetées")}.",
            _ => null,
        };
        if (fault is not null)
            throw new RefusedException(RefusalCode.FileDamaged, $"{file.Name} : {fault}");
    }

    private static CompleteScope? ScopeOf(ILayout layout, string path) =>
        layout is FinessEt
            ? CompleteScope.TryParse(
                $"finess/DEP-{Path.GetFileNameWithoutExtension(path)[(layout.Name.Length + 1)..]}", layout.Name)
            : null;
}
