using System.Globalization;
using System.Text;

namespace ResourceMap.Nomenclatures;

/// <summary>The order of names: accents folded, lower case, ASCII; everything else becomes one space.</summary>
public static class SortKey
{
    public static string Of(string name)
    {
        var folded = name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase)
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
}
