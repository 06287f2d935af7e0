using System.Security.Cryptography;
using System.Text;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>
/// Brings in geography, outlines or nomenclatures: a set of files that is read as a whole and kept as it is. In its run
/// each file counts as one row, and so does each row or feature that was rejected.
/// </summary>
public sealed class ImportReference(IReferenceStore store, IImportLog log)
{
    /// <summary>The words on the command line and in the folder of the seed, each with a French line.</summary>
    public static IReadOnlyDictionary<string, string> Sources { get; } = new Dictionary<string, string>
    {
        [ReferenceFiles.Cog] = "Code officiel géographique : communes, EPCI, populations… (plusieurs fichiers)",
        [ReferenceFiles.Outlines] =
            "Contours des communes (GeoJSON, WGS84) et un point de chacune (commune-points….csv)",
        [ReferenceFiles.Nomenclatures] = "Nomenclatures, profils et rangs des sources (CSV de seed/nomenclatures)",
    };

    /// <summary>A file that is wrong on many lines must not fill the database with its reports.</summary>
    private const int ReportsMax = 10_000;

    /// <summary>Whether whoever brings such files says their vintage, since they do not tell it themselves.</summary>
    public static bool TakesVintage(string source) => source == ReferenceFiles.Outlines;

    /// <param name="source">One of <see cref="Sources"/>.</param>
    /// <param name="vintage">Of outlines, such as <c>cog:2018</c>; the other files tell their own.</param>
    /// <param name="name">Of the set in the log of imports; the names of its files when null.</param>
    /// <param name="isConfirmed">A person agrees that the set loses much.</param>
    /// <returns>Unreadable when nothing was replaced, be it that a person must agree first.</returns>
    public async Task<ImportOutcome> RunAsync(
        string source, IReadOnlyList<ImportFile> files, string? vintage, string? name, bool isConfirmed,
        CancellationToken cancellationToken)
    {
        var start = new ImportStart(
            source, name ?? string.Join(", ", files.Select(file => file.Name)), HashOf(files), null, null);
        await using var alone = await log.HoldAsync(source, cancellationToken);
        var run = await log.StartAsync(start, cancellationToken);
        try
        {
            if (TakesVintage(source))
                ReferenceNames.RefuseVintage(vintage);
            var reading = await ReadAsync(source, files, vintage, cancellationToken);
            if (!isConfirmed && reading.Question is { } question)
                throw new RefusedException(question);
            var isNew = await store.SaveAsync(reading.Files, reading.Outlines, cancellationToken);
            await log.ReportAsync(run, [.. reading.Rejected.Take(ReportsMax)], cancellationToken);
            var counts = new ImportCounts(
                Changed: isNew.Count(each => each), Unchanged: isNew.Count(each => !each),
                Rejected: reading.Rejected.Count);
            await log.FinishAsync(run, counts, cancellationToken);
            return new ImportOutcome.Done(run, counts);
        }
        catch (RefusedException fault)
        {
            await log.ReportAsync(run, [ImportReport.OfFile(fault.Refusal)], cancellationToken);
            return new ImportOutcome.Unreadable(run, fault.Refusal);
        }
    }

    /// <summary>Draws the outlines again from the files that are kept, where a database has lost them.</summary>
    public async Task RestoreOutlinesAsync(CancellationToken cancellationToken)
    {
        if (await store.HasOutlinesAsync(cancellationToken))
            return;
        var kept = await store.ReadAsync(ReferenceFiles.Outlines, cancellationToken);
        foreach (var files in kept.GroupBy(file => file.Vintage))
        {
            var reading = await ReadAsync(
                ReferenceFiles.Outlines, [.. files.Select(file => new ImportFile(file.Name, file.Content))], files.Key,
                cancellationToken);
            await store.SaveAsync(reading.Files, reading.Outlines, cancellationToken);
        }
    }

    private async Task<ReferenceReading> ReadAsync(
        string source, IReadOnlyList<ImportFile> files, string? vintage, CancellationToken cancellationToken)
    {
        var kept = await store.ReadAsync(source, cancellationToken);
        return source switch
        {
            ReferenceFiles.Cog => ReferenceFiles.ReadCog(files, kept),
            ReferenceFiles.Outlines => ReferenceFiles.ReadOutlines(
                files, kept, await store.ReadAsync(ReferenceFiles.Cog, cancellationToken), vintage ?? ""),
            ReferenceFiles.Nomenclatures => ReferenceFiles.ReadNomenclatures(files, kept),
            _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
        };
    }

    /// <summary>Of a set of files, in their order; of one file its own SHA-256.</summary>
    public static string HashOf(IReadOnlyList<ImportFile> files)
    {
        var hashes = files.Select(file => Convert.ToHexStringLower(SHA256.HashData(file.Content))).ToList();
        return hashes.Count == 1
            ? hashes[0]
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', hashes))));
    }
}
