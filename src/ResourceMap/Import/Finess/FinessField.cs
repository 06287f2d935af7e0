using System.Globalization;
using System.Text.RegularExpressions;

namespace ResourceMap.Import.Finess;

/// <summary>The forms of the values in all FINESS layouts.</summary>
internal static partial class FinessField
{
    /// <summary>A FINESS number; Corsica and overseas have a letter in second place.</summary>
    public static bool IsNumber(string value) => NumberPattern().IsMatch(value);

    /// <summary>Exactly so many digits.</summary>
    public static bool IsDigits(string value, int length) =>
        value.Length == length && value.All(char.IsAsciiDigit);

    /// <summary><c>2021-01-08</c>; null for anything else.</summary>
    public static DateOnly? Date(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>A whole number of at most six digits; null for anything else.</summary>
    public static int? Count(string value) =>
        value.Length is > 0 and <= 6 && value.All(char.IsAsciiDigit)
            ? int.Parse(value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^[0-9][0-9A-Z][0-9]{7}\z")]
    private static partial Regex NumberPattern();
}
