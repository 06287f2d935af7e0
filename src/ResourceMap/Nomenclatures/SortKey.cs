using System.Globalization;
using System.Text;

namespace ResourceMap.Nomenclatures;

/// <summary>The order of names: accents folded, lower case, ASCII; everything else becomes one space.</summary>
public static class SortKey
{
    public static string Of(string name)
    {
        var folded = Characters(name).Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
            .Normalize(NormalizationForm.FormD);
        var key = new StringBuilder(folded.Length);
        foreach (var character in folded)
        {
            if (char.IsAsciiLetterOrDigit(character))
                key.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Halves of characters and code points that are none would stop normalisation.</summary>
    private static string Characters(string text)
    {
        var characters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            characters.Append((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF ? " " : rune);
        return characters.ToString();
    }
}
