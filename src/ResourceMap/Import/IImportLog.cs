using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>Which files were read, when, and what became of their rows.</summary>
public interface IImportLog
{
    /// <summary>
    /// Runs of one source follow each other. Held until disposed; let go too when the process dies.
    /// </summary>
    /// <exception cref="RefusedException">With IMPORT_UNDER_WAY while another run holds it.</exception>
    Task<IAsyncDisposable> HoldAsync(string source, CancellationToken cancellationToken);

    /// <summary>Keeps the file by its SHA-256 and opens a run.</summary>
    Task<long> StartAsync(ImportStart start, CancellationToken cancellationToken);

    Task ReportAsync(long importRun, IReadOnlyList<ImportReport> reports, CancellationToken cancellationToken);

    Task FinishAsync(long importRun, ImportCounts counts, CancellationToken cancellationToken);

    /// <summary>The latest first; those before a run when one is given.</summary>
    Task<IReadOnlyList<ImportRun>> ListRunsAsync(
        long? beforeRun, int countMax, CancellationToken cancellationToken);

    /// <summary>The finished runs of one source, the latest first.</summary>
    Task<IReadOnlyList<ImportRun>> ListFinishedAsync(
        string source, int countMax, CancellationToken cancellationToken);

    /// <summary>Whether a file of this name was read to its end and every row of it taken.</summary>
    Task<bool> HasTakenWholeAsync(string fileName, CancellationToken cancellationToken);

    /// <summary>The run declares no scope any more: its file may not be the list that it was said to be.</summary>
    Task ForgetScopeAsync(long importRun, CancellationToken cancellationToken);

    /// <summary>
    /// What is known to be listed whole, each source and territory once: what finished runs declared the complete list
    /// of, where the source lists something. A run that asks before it withdraws does not count, since its file may be
    /// cut, nor one that rejected a row, which may be the very service that is looked for.
    /// </summary>
    Task<IReadOnlyList<CompleteScope>> ListCompleteAsync(CancellationToken cancellationToken);

    Task<int> CountRunsAsync(CancellationToken cancellationToken);

    /// <summary>Rejections first, then remarks, each in the order of the file.</summary>
    /// <param name="afterReport">The id of the last one that was seen; null from the beginning.</param>
    Task<IReadOnlyList<ImportReport>> ListReportsAsync(
        long importRun, long? afterReport, int countMax, CancellationToken cancellationToken);

    Task<int> CountReportsAsync(long importRun, CancellationToken cancellationToken);
}

/// <param name="Source">Whose statements it makes; the layout where each line names its own.</param>
/// <param name="Content">Null where the files are kept as reference data.</param>
/// <param name="CompleteScope">Such as <c>finess/DEP-37</c> when the file is the complete list of it.</param>
public sealed record ImportStart(
    string Source, string FileName, string FileSha256, byte[]? Content, string? CompleteScope);

/// <param name="FinishedAtUtc">Null while it runs, and for ever when it was cut off.</param>
public sealed record ImportRun(
    long Id,
    string Source,
    string FileName,
    string FileSha256,
    string? CompleteScope,
    DateTime StartedAtUtc,
    DateTime? FinishedAtUtc,
    ImportCounts Counts);
