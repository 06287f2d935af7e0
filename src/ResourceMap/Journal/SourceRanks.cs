using System.Globalization;
using ResourceMap.Files;
using ResourceMap.Refusals;
using Sylvan.Data.Csv;

namespace ResourceMap.Journal;

/// <summary>
/// Whose word counts more, from the table <c>source-ranks.csv</c>: the first row that fits a source and a facet gives
/// the rank, and 1 is best. A source pattern may end with <c>*</c>; a row without facet fits every facet.
/// </summary>
public sealed class SourceRanks
{
    public const string FileName = "source-ranks.csv";
    private readonly List<(string Source, string Facet, int Rank)> _rows = [];

    private SourceRanks()
    {
    }

    /// <summary>Throws <see cref="RefusedException"/> with a row that cannot be taken, or without any row.</summary>
    /// <param name="table">Compressed or not.</param>
    public static SourceRanks Read(byte[] table)
    {
        using var plain = PlainFile.Open(FileName, table);
        var (text, damaged) = TextLines.ReadWhole(plain);
        var ranks = new SourceRanks();
        try
        {
            using var csv = CsvDataReader.Create(new StringReader(text));
            while (csv.Read())
                ranks.Add(
                    csv.RowNumber + 1, [.. Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString)], damaged);
        }
        catch (Exception fault) when (fault is FormatException or CsvMissingHeadersException)
        {
            throw Refused($"{FileName} : ce n'est pas une table.");
        }

        return ranks._rows.Count > 0 ? ranks : throw Refused($"{FileName} : la table n'a aucune ligne.");
    }

    private void Add(int line, string[] fields, IReadOnlySet<int> damaged)
    {
        if (damaged.Contains(line) || fields is not [var source, var facet, var rank, ..]
            || !int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (facet.Length > 0 && !FacetNames.All.Contains(facet)))
            throw Refused($"{FileName}, ligne {line} : rang ou facette inconnus.");
        _rows.Add((source, facet, number));
    }

    private static RefusedException Refused(string sentence) => new(RefusalCode.TableInvalid, sentence);

    /// <summary>The lower the better; a source that no row fits comes last.</summary>
    public int Of(string source, string facet) =>
        _rows.Where(row => Fits(row.Source, source) && (row.Facet.Length == 0 || row.Facet == facet))
            .Select(row => row.Rank)
            .FirstOrDefault(int.MaxValue);

    private static bool Fits(string pattern, string source) => pattern.EndsWith('*')
        ? source.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : source == pattern;
}
