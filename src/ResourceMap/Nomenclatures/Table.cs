using System.Text;
using Sylvan.Data.Csv;

namespace ResourceMap.Nomenclatures;

/// <summary>Tables as text: UTF-8, comma, quotes of RFC 4180, one header row, one line a row.</summary>
internal static class Table
{
    public static IReadOnlyList<TableRow> Read(string name, byte[] content, Faults faults)
    {
        try
        {
            return ReadRows(name, content, faults);
        }
        catch (Exception fault) when (fault is DecoderFallbackException or CsvMissingHeadersException)
        {
            faults.Add(name, "no table: UTF-8 with a header row is expected");
            return [];
        }
    }

    private static List<TableRow> ReadRows(string name, byte[] content, Faults faults)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var text = new StreamReader(new MemoryStream(content), encoding);
        using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { Delimiter = ',' });
        var columns = Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName);
        var rows = new List<TableRow>();
        while (csv.Read())
        {
            var place = $"{name}:{csv.RowNumber + 1}";
            if (csv.RowFieldCount != csv.FieldCount)
                faults.Add(place, $"{csv.RowFieldCount} fields where the header has {csv.FieldCount}");
            var fields = columns.ToDictionary(
                column => column.Key, column => column.Value < csv.RowFieldCount ? csv.GetString(column.Value) : "");
            rows.Add(new TableRow(place, fields, faults));
        }

        return rows;
    }
}
