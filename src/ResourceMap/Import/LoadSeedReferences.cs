using ResourceMap.Nomenclatures;

namespace ResourceMap.Import;

/// <summary>
/// Loads the reference data of the seed where none are there: an import cannot judge a row without them.
/// </summary>
public sealed class LoadSeedReferences(IReferenceStore store, ImportReference import)
{
    /// <summary>The vintage of the outlines and points in the seed, as seed/geo/README.md says it.</summary>
    private const string OutlineVintage = "cog:2018";

    private static readonly (string Source, string Folder, string Pattern, string? Vintage)[] Sets =
    [
        (ReferenceFiles.Nomenclatures, "nomenclatures", "*.csv", null),
        (ReferenceFiles.Cog, "cog", "*.csv*", null),
        (ReferenceFiles.Outlines, "geo", "commune*", OutlineVintage),
    ];

    /// <summary>Throws <see cref="InvalidDataException"/> when the seed itself cannot be read.</summary>
    public async Task RunAsync(string seedFolder, CancellationToken cancellationToken)
    {
        foreach (var (source, folder, pattern, vintage) in Sets)
        {
            if ((await store.ReadAsync(source, cancellationToken)).Count > 0)
                continue;
            var files = Directory.GetFiles(Path.Combine(seedFolder, folder), pattern).Order(StringComparer.Ordinal)
                .Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)));
            if (await import.RunAsync(source, [.. files], vintage, cancellationToken)
                is ImportOutcome.Unreadable unreadable)
                throw new InvalidDataException($"{folder} : {unreadable.Reason}");
        }
    }
}
