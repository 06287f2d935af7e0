using System.Globalization;
using System.Text;

namespace ResourceMap.Import.Finess;

/// <summary>An extract of FINESS: a banner on line 1, then rows that name their section in the first column.</summary>
/// <param name="Date">The date of the banner.</param>
internal sealed record FinessFile(DateOnly Date, IEnumerable<FinessLine> Lines)
{
    /// <summary>The vintage of the codes: <c>finess:2021-01-08</c>.</summary>
    public string Vintage { get; } = string.Create(CultureInfo.InvariantCulture, $"finess:{Date:yyyy-MM-dd}");

    /// <summary>Throws <see cref="InvalidDataException"/> without the banner or a row of the layout.</summary>
    public static FinessFile Open(Stream file, Func<FinessLine, bool> isRow, string layout)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var text = Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        if (ReadBanner(text) is not { } date)
            throw new InvalidDataException(
                "La première ligne n'est pas « finess;etalab;numéro;date » : "
                + "ce n'est pas une extraction de FINESS.");
        var lines = QuotedLines.Read(text).Skip(1);
        if (!lines.Any(isRow))
            throw new InvalidDataException($"Aucune ligne « {layout} » dans cette extraction de FINESS.");
        return new FinessFile(date, lines);
    }

    /// <summary>
    /// The old stock files are ISO-8859-1, those of 2026 UTF-8. Bytes that are no UTF-8 are windows-1252, unless a byte
    /// order mark says otherwise: then only the damaged rows are lost.
    /// </summary>
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes[Encoding.UTF8.Preamble.Length..]);
        return System.Text.Unicode.Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes)
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
    }

    private static DateOnly? ReadBanner(string text) =>
        QuotedLines.Read(text).FirstOrDefault() is { Number: 1, Section: "finess" } banner && banner[1] == "etalab"
            ? FinessField.Date(banner[3])
            : null;
}
