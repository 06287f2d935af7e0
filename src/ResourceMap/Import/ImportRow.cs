using ResourceMap.Journal;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>One row of a file.</summary>
/// <param name="Row">Where it begins in its file or sheet, from 1.</param>
public abstract record ImportRow(int Row)
{
    /// <summary>In a file of several sheets; null elsewhere.</summary>
    public string? Sheet { get; init; }

    /// <summary>How much of the file is read with this row, 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>What the row states, of one or several records, and what is doubtful in it.</summary>
    public sealed record Stated(int Row, IReadOnlyList<StatedRecord> Records, IReadOnlyList<Refusal> Remarks)
        : ImportRow(Row);

    /// <summary>
    /// A row that cannot be taken, with all that is wrong with it and, where it can be told, the records it speaks of.
    /// </summary>
    public sealed record Rejected(int Row, IReadOnlyList<Refusal> Why, IReadOnlyList<RecordKey> Keys) : ImportRow(Row);

    /// <summary>Another row of this file stands for the same record.</summary>
    public sealed record Duplicate(int Row, int OfRow) : ImportRow(Row);

    /// <summary>Something to report that is not a row of data, such as a point without its row.</summary>
    public sealed record Reported(int Row, Refusal Remark) : ImportRow(Row);
}
