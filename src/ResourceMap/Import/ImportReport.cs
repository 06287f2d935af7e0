using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>
/// What was said of a file or of one of its rows: why the row was rejected, or what is doubtful in it.
/// </summary>
/// <param name="What">Where is the column or the field; the value is what stood there, cut where it is long.</param>
/// <param name="Row">0 for what concerns no row of the file.</param>
/// <param name="Sheet">In a file of several sheets; null elsewhere.</param>
public sealed record ImportReport(bool IsRejection, Refusal What, int Row = 0, string? Sheet = null)
{
    private const int SentenceMax = 500;

    /// <summary>In the log; 0 before it is kept.</summary>
    public long Id { get; init; }

    public Refusal What { get; } = What with
    {
        Sentence = Echo.Cut(What.Sentence, SentenceMax),
        Value = What.Value is { } value ? Echo.Cut(value) : null,
    };

    public static ImportReport Rejection(ImportRow row, Refusal what) => new(true, what, row.Row, row.Sheet);

    public static ImportReport Remark(ImportRow row, Refusal what) => new(false, what, row.Row, row.Sheet);

    /// <summary>Of the file as a whole, which is not taken.</summary>
    public static ImportReport OfFile(Refusal what) => new(true, what);

    /// <summary>Of the file as a whole, which is taken all the same.</summary>
    public static ImportReport Doubt(Refusal what) => new(false, what);
}
