using ResourceMap.Nomenclatures;

namespace ResourceMap.Import.Finess;

/// <summary>
/// Points that a file gives to établissements of three streets or more: there the geocoder found no address and fell
/// back on the commune or a hamlet, whatever class the row claims. Of the files of 37 and 63 that is 28 rows on 3
/// points, one of them for ten streets of Tours; two streets on one point are mostly two spellings of one.
/// </summary>
internal sealed class SharedPoints
{
    private const int StreetsMin = 3;

    /// <summary>Enough to tell streets apart, and short enough for POMMIERS, POMMIER and POMMIERES to be one.</summary>
    private const int LettersCompared = 5;

    private readonly HashSet<(string X, string Y)> _points;

    /// <param name="located">The street of each établissement as its row writes it, and the line of its point.</param>
    public SharedPoints(IEnumerable<(string Street, FinessLine Point)> located) => _points =
    [
        .. located.GroupBy(each => Key(each.Point), each => Folded(each.Street))
            .Where(streets => streets.Where(street => street.Length > 0).Distinct().Count() >= StreetsMin)
            .Select(streets => streets.Key),
    ];

    public bool Contains(FinessLine point) => _points.Contains(Key(point));

    private static (string X, string Y) Key(FinessLine point) => (point[3], point[4]);

    /// <summary>The beginning of its last word, which spellings share; empty where no street is given.</summary>
    private static string Folded(string street)
    {
        var word = SortKey.Of(street).Split(' ')[^1];
        return word.Length > LettersCompared ? word[..LettersCompared] : word;
    }
}
