using System.Globalization;
using System.Text;
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

    /// <summary>Throws <see cref="InvalidDataException"/> naming the row that cannot be taken.</summary>
    public static SourceRanks Read(byte[] table)
    {
        var ranks = new SourceRanks();
        using var csv = CsvDataReader.Create(new StreamReader(new MemoryStream(table), Encoding.UTF8));
        while (csv.Read())
        {
            var (source, facet, rank) = (csv.GetString(0), csv.GetString(1), csv.GetString(2));
            var isRank = int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (!isRank || (facet.Length > 0 && !FacetNames.All.Contains(facet)))
                throw new InvalidDataException($"{FileName}, ligne {csv.RowNumber + 1} : rang ou facette inconnus.");
            ranks._rows.Add((source, facet, number));
        }

        return ranks;
    }

    /// <summary>The lower the better; a source that no row fits comes last.</summary>
    public int Of(string source, string facet) =>
        _rows.Where(row => Fits(row.Source, source) && (row.Facet.Length == 0 || row.Facet == facet))
            .Select(row => row.Rank)
            .FirstOrDefault(int.MaxValue);

    private static bool Fits(string pattern, string source) => pattern.EndsWith('*')
        ? source.StartsWith(pattern[..^1], StringComparison.Ordinal)
        : source == pattern;
}
