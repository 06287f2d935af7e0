using System.Text.RegularExpressions;

namespace ResourceMap.Import.Finess;

/// <summary>
/// The INSEE code of a commune from FINESS' own département (two characters) and commune (three). Overseas, the letter
/// stands for the département and the commune's three digits hold its last digit already: 9A + 101 is 97101.
/// </summary>
internal static partial class FinessCommune
{
    /// <summary>The code; null where the two parts cannot be a commune.</summary>
    public static string? Find(string departement, string commune)
    {
        if (!FinessField.IsDigits(commune, 3) || commune == "000")
            return null;
        if (MetropolePattern().IsMatch(departement))
            return departement + commune;
        var prefix = departement == "9J" ? "98" : "97";
        return DigitsOverseas(departement).Contains(commune[0]) ? Today(prefix + commune) : null;
    }

    // 9A also holds Saint-Barthélemy and Saint-Martin, under their codes of before 2007 or those of today.
    private static string DigitsOverseas(string departement) => departement switch
    {
        "9A" => "178",
        "9B" => "2",
        "9C" => "3",
        "9D" => "4",
        "9E" => "5",
        "9F" or "9J" => "6",
        _ => "",
    };

    private static string Today(string code) => code switch
    {
        "97123" => "97701",
        "97127" => "97801",
        _ => code,
    };

    [GeneratedRegex(@"^(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5])\z")]
    private static partial Regex MetropolePattern();
}
