using System.Text.RegularExpressions;

namespace ResourceMap.Nomenclatures;

/// <summary>
/// The one normaliser of text, whose tokens every engine indexes: lower case, accents folded, elisions dropped
/// (l', d', qu'…, and "l ile" as postal lines write it), a light French plural stem (-aux → -al; final s or x of words
/// over three letters).
/// </summary>
public static partial class TextTokens
{
    private const int StemmedFromLength = 4;

    /// <summary>Longer words are cut, here rather than by each engine at a place of its own.</summary>
    private const int LengthMax = 200;

    /// <summary>Each word and its other spelling, both of which are found by either.</summary>
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["st"] = "saint",
        ["ste"] = "sainte",
        ["saint"] = "st",
        ["sainte"] = "ste",
        ["lez"] = "les",
        ["les"] = "lez",
    };

    /// <summary>The distinct tokens of a text, in order of appearance.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. WordsOf(text).Select(Stem).Distinct()];

    /// <summary>
    /// The tokens under which a text is found: those of <see cref="Of"/>, then their other spellings, and the plural in
    /// -aux, so that a word is found at every letter while it is typed.
    /// </summary>
    public static IReadOnlyList<string> Indexed(string text)
    {
        var tokens = Of(text);
        return [.. tokens.Concat(tokens.SelectMany(OtherSpellings)).Distinct()];
    }

    /// <summary>The words of a text before they are stemmed.</summary>
    internal static IReadOnlyList<string> WordsOf(string text) =>
        [.. Spaced().Replace(SortKey.Of(Elision().Replace(text, " ")), "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cut)];

    /// <summary>The token of a whole word.</summary>
    internal static string Stem(string word) =>
        word.Length >= StemmedFromLength && word.EndsWith("aux", StringComparison.Ordinal)
            && !word.EndsWith("eaux", StringComparison.Ordinal)
            ? word[..^2] + "l"
            : StemBeginning(word);

    /// <summary>What the tokens of a word begin with that may be only begun: hopitau is no plural yet.</summary>
    internal static string StemBeginning(string word) =>
        word.Length >= StemmedFromLength && word[^1] is 's' or 'x' ? word[..^1] : word;

    private static IEnumerable<string> OtherSpellings(string token)
    {
        if (Spellings.TryGetValue(token, out var other))
            yield return other;
        if (token.Length >= StemmedFromLength && token.EndsWith("al", StringComparison.Ordinal))
            yield return token[..^1] + "ux";
    }

    private static string Cut(string word) => word.Length <= LengthMax
        ? word
        : word[..(char.IsHighSurrogate(word[LengthMax - 1]) ? LengthMax - 1 : LengthMax)];

    [GeneratedRegex(@"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]", RegexOptions.IgnoreCase)]
    private static partial Regex Elision();

    // Where capitals have lost their apostrophe: L ILE BOUCHARD, VAL D OISE.
    [GeneratedRegex(@"\b(?:[dl]|qu) (?=[aeiouyh])")]
    private static partial Regex Spaced();
}
