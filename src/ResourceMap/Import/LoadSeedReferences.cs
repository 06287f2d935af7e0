using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>
/// Loads the reference data of the seed where none, or those of another seed, are there: an import cannot judge a row
/// without them.
/// </summary>
public sealed class LoadSeedReferences(ImportReference import, IImportLog log)
{
    private const string Prefix = "seed/";

    /// <summary>The vintage of the outlines and points in the seed, as seed/geo/README.md says it.</summary>
    private const string OutlineVintage = "cog:2018";

    private static readonly (string Source, string Folder, string Pattern, string? Vintage)[] Sets =
    [
        (ReferenceFiles.Nomenclatures, "nomenclatures", "*.csv", null),
        (ReferenceFiles.Cog, "cog", "*.csv*", null),
        (ReferenceFiles.Outlines, "geo", "commune*", OutlineVintage),
    ];

    /// <summary>Throws <see cref="RefusedException"/> when the seed itself cannot be read.</summary>
    public async Task RunAsync(string seedFolder, CancellationToken cancellationToken)
    {
        foreach (var (source, folder, pattern, vintage) in Sets)
        {
            List<ImportFile> files =
            [
                .. Directory.GetFiles(Path.Combine(seedFolder, folder), pattern).Order(StringComparer.Ordinal)
                    .Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path))),
            ];
            if (await IsThereAsync(source, files, cancellationToken))
                continue;
            var outcome = await import.RunAsync(
                source, files, vintage, Prefix + folder, isConfirmed: true, cancellationToken);
            if (outcome is ImportOutcome.Unreadable unreadable)
                throw new RefusedException(
                    new Refusal(RefusalCode.FileDamaged, $"seed/{folder} : {unreadable.Why.Sentence}"));
        }

        await import.RestoreOutlinesAsync(cancellationToken);
    }

    /// <summary>
    /// The seed of another release takes the place of an earlier one, but never of what a person brought in. Before the
    /// log named the seed, the only run of a source was the seed's.
    /// </summary>
    private async Task<bool> IsThereAsync(
        string source, List<ImportFile> files, CancellationToken cancellationToken)
    {
        var runs = await log.ListFinishedAsync(source, 2, cancellationToken);
        if (runs.Count == 0)
            return false;
        var isOfSeed = runs.Count == 1 || runs[0].FileName.StartsWith(Prefix, StringComparison.Ordinal);
        return !isOfSeed || runs[0].FileSha256 == ImportReference.HashOf(files);
    }
}
