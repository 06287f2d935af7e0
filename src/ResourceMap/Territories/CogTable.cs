using ResourceMap.Files;
using ResourceMap.Refusals;
using Sylvan.Data.Csv;

namespace ResourceMap.Territories;

/// <summary>A row of a file that could not be taken.</summary>
/// <param name="Line">Line in the file, from 1.</param>
public sealed record RejectedRow(string File, int Line, string Reason);

/// <summary>The rows of one file of the COG, plain or gzip, with the columns that are wanted.</summary>
internal static class CogTable
{
    /// <summary>
    /// Hands over, with their line, the rows that have as many fields as the header and can be read; the others are
    /// rejected. Throws <see cref="RefusedException"/> when a column is missing or the file is no CSV.
    /// </summary>
    /// <returns>How many rows there are, those that are rejected too.</returns>
    public static int Read(
        string file, byte[] content, char delimiter, string[] columns, List<RejectedRow> rejected,
        Action<int, string[]> take)
    {
        using var plain = PlainFile.Open(file, content);
        var (text, damaged) = TextLines.ReadWhole(plain);
        var rowCount = 0;
        try
        {
            using var reader = CsvDataReader.Create(new StringReader(text), Options(delimiter));
            var ordinals = columns.Select(column => Ordinal(reader, file, column)).ToArray();
            for (; reader.Read(); rowCount++)
            {
                var line = reader.RowNumber + 1;
                if (FaultOf(reader, damaged.Contains(line)) is { } fault)
                    rejected.Add(new(file, line, fault));
                else
                    take(line, Array.ConvertAll(ordinals, reader.GetString));
            }
        }
        catch (FormatException)
        {
            throw Refused($"{Echo.Cut(file)}, après la ligne {rowCount + 1} : CSV illisible.");
        }

        return rowCount;
    }

    private static CsvDataReaderOptions Options(char delimiter)
    {
        var strings = new SharedStrings();
        return new()
        {
            Delimiter = delimiter,
            StringFactory = (buffer, offset, length) => strings.Of(buffer.AsSpan(offset, length)),
        };
    }

    private static string? FaultOf(CsvDataReader row, bool isDamaged) =>
        isDamaged ? "caractère illisible (encodage abîmé)"
        : row.RowFieldCount != row.FieldCount ? $"{row.RowFieldCount} champs au lieu de {row.FieldCount}"
        : null;

    private static int Ordinal(CsvDataReader reader, string file, string column)
    {
        for (var index = 0; index < reader.FieldCount; index++)
        {
            if (reader.GetName(index) == column)
                return index;
        }

        throw Refused($"{Echo.Cut(file)} : la colonne {column} manque.");
    }

    private static RefusedException Refused(string sentence) => new(RefusalCode.FileOfAnotherLayout, sentence);
}
