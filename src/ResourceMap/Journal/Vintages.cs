using System.Globalization;

namespace ResourceMap.Journal;

/// <summary>Which of two statements of one source on one record is the earlier one.</summary>
public static class Vintages
{
    /// <summary>
    /// Whether the source has said something later: in a later release of its file, such as <c>finess:2021-01-08</c>,
    /// else with a later date of its own. A day that had not come when it was recorded protects nothing: it was
    /// mistyped, and must be put right.
    /// </summary>
    /// <param name="heldVintage">Of what is in force, as are its date and when it was recorded.</param>
    public static bool IsOutdated(
        StatedRecord stated, string? heldVintage, DateOnly? heldOn, DateTime recordedAtUtc)
    {
        var (day, heldDay) = Days(stated.Vintage, heldVintage) ?? (stated.StatedOn, heldOn);
        return day < heldDay && heldDay <= DateOnly.FromDateTime(recordedAtUtc.AddDays(1));
    }

    /// <summary>Whether one release is of an earlier day than another of the same series; false where none is known.
    /// </summary>
    public static bool IsEarlier(string? vintage, string? other) =>
        Days(vintage, other) is var (day, otherDay) && day < otherDay;

    /// <summary>Null where the two are not of one series, or a day is not known.</summary>
    private static (DateOnly? Day, DateOnly? HeldDay)? Days(string? vintage, string? heldVintage) =>
        Day(vintage) is var (series, day) && Day(heldVintage) is var (heldSeries, heldDay) && series == heldSeries
            ? (day, heldDay)
            : null;

    private static (string Series, DateOnly Day)? Day(string? vintage) =>
        vintage?.Split(':') is [var series, var text]
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (series, day)
            : null;
}
