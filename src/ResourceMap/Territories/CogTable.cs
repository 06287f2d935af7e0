using System.IO.Compression;
using System.Text;
using Sylvan.Data.Csv;

namespace ResourceMap.Territories;

/// <summary>A row of a file that could not be taken.</summary>
/// <param name="Line">Line in the file, from 1.</param>
public sealed record RejectedRow(string File, int Line, string Reason);

/// <summary>The rows of one file of the COG, plain or gzip, with the columns that are wanted.</summary>
internal static class CogTable
{
    /// <summary>
    /// Hands over, with their line, the rows that have as many fields as the header; the others are rejected. Throws
    /// <see cref="InvalidDataException"/> when a column is missing or the file is no CSV.
    /// </summary>
    public static void Read(
        string file, byte[] content, char delimiter, string[] columns, List<RejectedRow> rejected,
        Action<int, string[]> take)
    {
        using var text = new StreamReader(Unzipped(content), Encoding.UTF8);
        using var reader = CsvDataReader.Create(
            text, new CsvDataReaderOptions { Delimiter = delimiter, StringFactory = Shared() });
        var ordinals = columns.Select(column => Ordinal(reader, file, column)).ToArray();
        try
        {
            while (reader.Read())
            {
                var line = reader.RowNumber + 1;
                if (reader.RowFieldCount == reader.FieldCount)
                    take(line, Array.ConvertAll(ordinals, reader.GetString));
                else
                    rejected.Add(new(file, line, $"{reader.RowFieldCount} champs au lieu de {reader.FieldCount}"));
            }
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"{file}, ligne {reader.RowNumber + 1} : CSV illisible.", fault);
        }
    }

    // Nearly every field repeats: one string each instead of a million.
    private static StringFactory Shared()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        return (buffer, offset, length) =>
        {
            var text = buffer.AsSpan(offset, length);
            if (lookup.TryGetValue(text, out var found))
                return found;
            known.Add(found = text.ToString());
            return found;
        };
    }

    private static Stream Unzipped(byte[] content)
    {
        var bytes = new MemoryStream(content, writable: false);
        return content is [0x1F, 0x8B, ..] ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
    }

    private static int Ordinal(CsvDataReader reader, string file, string column)
    {
        for (var index = 0; index < reader.FieldCount; index++)
        {
            if (reader.GetName(index) == column)
                return index;
        }

        throw new InvalidDataException($"{file} : la colonne {column} manque.");
    }
}
