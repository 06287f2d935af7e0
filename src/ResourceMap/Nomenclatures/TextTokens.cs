using System.Text.RegularExpressions;

namespace ResourceMap.Nomenclatures;

/// <summary>
/// The one normaliser of text, whose tokens every engine indexes: lower case, accents folded, elisions dropped
/// (l', d', qu'…), a light French plural stem (-aux → -al; final s or x of words over three letters).
/// </summary>
public static partial class TextTokens
{
    private const int StemmedFromLength = 4;

    /// <summary>Longer words are cut, here rather than by each engine at a place of its own.</summary>
    private const int LengthMax = 200;

    /// <summary>The distinct tokens of a text, in order of appearance.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        SortKey.Of(Elision().Replace(text, " "))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(Cut)
            .Select(Stem)
            .Distinct()
            .ToList();

    private static string Cut(string word) => word.Length <= LengthMax
        ? word
        : word[..(char.IsHighSurrogate(word[LengthMax - 1]) ? LengthMax - 1 : LengthMax)];

    private static string Stem(string word) => word switch
    {
        { Length: < StemmedFromLength } => word,
        _ when word.EndsWith("aux", StringComparison.Ordinal) && !word.EndsWith("eaux", StringComparison.Ordinal) =>
            word[..^2] + "l",
        _ when word[^1] is 's' or 'x' => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]", RegexOptions.IgnoreCase)]
    private static partial Regex Elision();
}
