namespace ResourceMap.Import.Finess;

/// <summary>One row of a FINESS extract, trimmed, quotes undone.</summary>
/// <param name="Number">The line of the file on which the row begins, from 1.</param>
/// <param name="Fault">Why the row cannot be read, in French; its fields are then only a guess.</param>
internal sealed record FinessLine(int Number, IReadOnlyList<string> Fields, string? Fault)
{
    /// <summary>The first column: the kind of the row.</summary>
    public string Section => Fields[0];

    /// <summary>So many columns at its end are empty in every row of the section: spreadsheets add such.</summary>
    public int EmptyColumnCount { get; init; }

    /// <summary>The value of a column, counted from 1; empty where the row ends before it.</summary>
    public string this[int column] => column <= Fields.Count ? Fields[column - 1] : "";

    /// <summary>Why the row cannot be of a layout of so many columns, in French; null when it can.</summary>
    public string? FaultIn(int columns, int? columnsOfOldFiles = null) =>
        Fault is not null ? Fault
        : Fields.Count == columns || Fields.Count == columnsOfOldFiles ? null
        : Fields.Count > columns && Fields.Count - columns <= EmptyColumnCount ? null
        : $"{Fields.Count} colonnes au lieu de {columns}";

    /// <summary>The rows with their <see cref="EmptyColumnCount"/>, in order.</summary>
    public static IReadOnlyList<FinessLine> WithEmptyColumns(IReadOnlyList<FinessLine> lines)
    {
        var ofSections = lines.GroupBy(SectionOf).ToDictionary(section => section.Key, section =>
        {
            // One row that is longer because of a stray ; must not pass for the habit of the file.
            var width = section.CountBy(line => line.Fields.Count).OrderByDescending(each => each.Value)
                .ThenBy(each => each.Key).First().Key;
            return (width, section.Where(line => line.Fields.Count == width).Min(EmptyAtEnd));
        });
        return
        [
            .. lines.Select(line => ofSections[SectionOf(line)] is var (width, count)
                && count > 0 && width == line.Fields.Count ? line with { EmptyColumnCount = count } : line),
        ];
    }

    private static string SectionOf(FinessLine line) => FinessField.IsNumber(line.Section) ? "" : line.Section;

    private static int EmptyAtEnd(FinessLine line) =>
        line.Fields.Reverse().TakeWhile(field => field.Length == 0).Count();
}
