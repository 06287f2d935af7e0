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
    /// The rows that have as many fields as the header; the others are rejected. Throws
    /// <see cref="InvalidDataException"/> when a column is missing or the file is no CSV.
    /// </summary>
    public static List<(int Line, string[] Fields)> Read(
        string file, byte[] content, char delimiter, string[] columns, List<RejectedRow> rejected)
    {
        using var text = new StreamReader(Unzipped(content), Encoding.UTF8);
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions { Delimiter = delimiter });
        var ordinals = columns.Select(column => Ordinal(reader, file, column)).ToArray();
        var rows = new List<(int, string[])>();
        try
        {
            while (reader.Read())
            {
                var line = reader.RowNumber + 1;
                if (reader.RowFieldCount == reader.FieldCount)
                    rows.Add((line, Array.ConvertAll(ordinals, reader.GetString)));
                else
                    rejected.Add(new(file, line, $"{reader.RowFieldCount} champs au lieu de {reader.FieldCount}"));
            }
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"{file}, ligne {reader.RowNumber + 1} : CSV illisible.", fault);
        }

        return rows;
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
