using ResourceMap.Files;
using Sylvan.Data.Csv;

namespace ResourceMap.Nomenclatures;

/// <summary>Tables as text, compressed or not: comma, quotes of RFC 4180, one header row, one line a row.</summary>
internal static class Table
{
    public static IReadOnlyList<TableRow> Read(string name, byte[] content, Faults faults)
    {
        try
        {
            return ReadRows(name, content, faults);
        }
        catch (Exception fault) when (fault is FormatException or CsvMissingHeadersException)
        {
            faults.Add(name, "ce n'est pas une table : un en-tête et des virgules sont attendus");
            return [];
        }
    }

    private static List<TableRow> ReadRows(string name, byte[] content, Faults faults)
    {
        using var plain = PlainFile.Open(name, content);
        var (text, damaged) = TextLines.ReadWhole(plain);
        using var csv = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { Delimiter = ',' });
        var columns = Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName);
        var rows = new List<TableRow>();
        while (csv.Read())
        {
            var place = $"{name}, ligne {csv.RowNumber + 1}";
            if (csv.RowFieldCount != csv.FieldCount)
                faults.Add(place, $"{csv.RowFieldCount} champs au lieu de {csv.FieldCount}");
            if (damaged.Contains(csv.RowNumber + 1))
                faults.Add(place, "caractère illisible (encodage abîmé)");
            var fields = columns.ToDictionary(
                column => column.Key, column => column.Value < csv.RowFieldCount ? csv.GetString(column.Value) : "");
            rows.Add(new TableRow(place, fields, faults));
        }

        if (rows.Count == 0)
            faults.Add(name, "la table n'a aucune ligne");
        return rows;
    }
}
