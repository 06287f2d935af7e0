using ResourceMap.Journal;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>One file layout that can be imported: Read and Map. Pure over the bytes of its files.</summary>
public interface ISource
{
    /// <summary>The word on the command line, and the source of its records: <c>finess-et</c>.</summary>
    string Name { get; }

    /// <summary>One French line for the verb <c>sources</c>.</summary>
    string Description { get; }

    /// <summary>
    /// Every row of the file, once each, in order. Throws <see cref="RefusedException"/> when the file as a whole is
    /// not of this layout.
    /// </summary>
    IEnumerable<ImportRow> Read(Stream file);
}

/// <summary>One row of a file.</summary>
/// <param name="Line">Line in the file, from 1.</param>
public abstract record ImportRow(int Line)
{
    /// <summary>What the row states, of one or several records.</summary>
    public sealed record Stated(int Line, IReadOnlyList<StatedRecord> Records, string? Remark = null) : ImportRow(Line);

    /// <summary>
    /// A row that cannot be taken, with the reason and, where it can be told, the records it speaks of.
    /// </summary>
    public sealed record Rejected(int Line, string Reason, IReadOnlyList<RecordKey> Keys) : ImportRow(Line);

    /// <summary>The same record was already stated by an earlier line of this file.</summary>
    public sealed record Duplicate(int Line, int OfLine) : ImportRow(Line);

    /// <summary>Something to report that is not a row of data, such as a location line without its row.</summary>
    public sealed record Reported(int Line, string Remark) : ImportRow(Line);
}
