using System.Globalization;

namespace ResourceMap.Journal;

/// <summary>The release that a source gives its content, such as <c>finess:2021-01-08</c> or <c>cog:2024</c>.</summary>
public static class Vintages
{
    /// <summary>
    /// Whether one release is of an earlier day than another of the same series; false where a day is not known. It is
    /// the day of the file that tells: that of a row may be mistyped, and would then never be put right.
    /// </summary>
    public static bool IsEarlier(string? one, string? other) =>
        Day(one) is var (series, day) && Day(other) is var (otherSeries, otherDay)
        && series == otherSeries && day < otherDay;

    private static (string Series, DateOnly Day)? Day(string? vintage) =>
        vintage?.Split(':') is [var series, var text]
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (series, day)
            : null;
}
