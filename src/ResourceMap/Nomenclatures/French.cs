using System.Globalization;

namespace ResourceMap.Nomenclatures;

/// <summary>
/// Dates, counts, ages and kilometres as a French sentence says them, the same on every machine whatever its culture.
/// </summary>
public static class French
{
    /// <summary>Its own, since the table of a machine may hold no French.</summary>
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = "," };

    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ];

    /// <summary>1er septembre 2026.</summary>
    public static string Date(DateOnly date) =>
        $"{(date.Day == 1 ? "1er" : Number(date.Day))} {Months[date.Month - 1]} {Number(date.Year)}";

    /// <summary>0 place, 1 place, 2 places.</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count < 2 ? one : many)}";

    /// <summary>9 ans, 19 ans et 11 mois, 8 mois.</summary>
    public static string Age(int months) => (months / 12, months % 12) switch
    {
        (0, var rest) => $"{Number(rest)} mois",
        (var years, 0) => Years(years),
        var (years, rest) => $"{Years(years)} et {Number(rest)} mois",
    };

    /// <summary>1 an, 2 ans.</summary>
    public static string Years(int years) => Count(years, "an", "ans");

    /// <summary>A length that somebody chose, to the hundred metres: 15 km, 7,5 km.</summary>
    public static string Kilometers(double meters) => $"{(meters / 1000).ToString("0.#", Numbers)} km";

    /// <summary>A distance that was measured: 3,4 km below ten kilometres, 12 km from there on.</summary>
    public static string Distance(double meters) =>
        $"{(meters / 1000).ToString(meters < 10_000 ? "0.0" : "0", Numbers)} km";

    /// <summary>
    /// From or to a point that is only the inside of a commune: environ 3 km, and never less than one, since nobody
    /// knows that there is no way at all.
    /// </summary>
    public static string ApproximateDistance(double meters) =>
        $"environ {Math.Max(1, Math.Round(meters / 1000)).ToString("0", Numbers)} km";

    /// <summary>IME, ITEP ou SESSAD.</summary>
    public static string Or(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} ou {all[^1]}";
    }

    /// <summary>As the first word of a sentence.</summary>
    public static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>As words within a sentence; an acronym (TSA, PA dépendantes) keeps its capitals.</summary>
    public static string WithinSentence(string words) =>
        words.Length < 2 || !char.IsLower(words[1]) ? words : char.ToLowerInvariant(words[0]) + words[1..];

    private static string Number(int number) => number.ToString(Numbers);
}
