using System.Globalization;
using ResourceMap.Files;
using ResourceMap.Refusals;

namespace ResourceMap.Import.Finess;

/// <summary>An extract of FINESS: a banner on line 1, then rows that name their section in the first column.</summary>
/// <param name="Date">The date of the banner.</param>
/// <param name="Lines">All rows behind the banner, in order.</param>
internal sealed record FinessFile(DateOnly Date, IReadOnlyList<FinessLine> Lines)
{
    /// <summary>Three times those of the national extract with its points.</summary>
    private const int RowsMax = 600_000;

    /// <summary>The vintage of the codes: <c>finess:2021-01-08</c>.</summary>
    public string Vintage { get; } = string.Create(CultureInfo.InvariantCulture, $"finess:{Date:yyyy-MM-dd}");

    /// <summary>Throws <see cref="RefusedException"/> without the banner or a row of the layout.</summary>
    public static FinessFile Open(ImportFile file, Func<FinessLine, bool> isRow, string layout)
    {
        using var plain = file.Open();
        using var rows = QuotedLines.Read(TextLines.Read(plain)).GetEnumerator();
        if (!rows.MoveNext() || DateOfBanner(rows.Current) is not { } date || rows.Current.Number > 1)
            throw Refused(
                "La première ligne n'est pas « finess;etalab;numéro;date » : "
                + "ce n'est pas une extraction de FINESS.");
        var lines = new List<FinessLine>();
        while (rows.MoveNext())
        {
            lines.Add(rows.Current);
            if (lines.Count > RowsMax)
                throw Refused($"Plus de {RowsMax} lignes : aucune extraction de FINESS n'en a tant.");
        }

        if (!lines.Exists(line => isRow(line)))
            throw Refused($"Aucune ligne « {layout} » dans cette extraction de FINESS.");
        return new FinessFile(date, FinessLine.WithEmptyColumns(lines));
    }

    /// <summary>What its lines say, each with the share of the file that is read by then.</summary>
    /// <param name="read">Null where a line has nothing to say by itself.</param>
    public IEnumerable<ImportRow> Rows(Func<FinessLine, ImportRow?> read) =>
        Lines.Select((line, index) => read(line) is { } row
                ? row with { Share = (index + 1.0) / Lines.Count }
                : null)
            .OfType<ImportRow>();

    /// <summary>
    /// A row of no section of the layout. Its word may be damaged, so it counts as rejected; a second banner, as where
    /// two files were pasted together, holds no data.
    /// </summary>
    /// <param name="keys">The records it would speak of, were it a row.</param>
    public static ImportRow Unknown(FinessLine line, IReadOnlyList<Journal.RecordKey> keys) =>
        DateOfBanner(line) is null
            ? new ImportRow.Rejected(
                line.Number, [FinessReport.Unreadable($"section « {Echo.Cut(line.Section)} » inconnue")], keys)
            : new ImportRow.Reported(
                line.Number, FinessReport.Doubtful("second en-tête : deux fichiers mis bout à bout ?"));

    private static DateOnly? DateOfBanner(FinessLine line) =>
        line.Section == "finess" && line[2] == "etalab" ? FinessField.Date(line[4]) : null;

    private static RefusedException Refused(string sentence) =>
        new(new Refusal(RefusalCode.FileOfAnotherLayout, sentence));
}
