namespace ResourceMap.Nomenclatures;

/// <summary>What a code that no table holds may have been meant for.</summary>
public static class NearestCodes
{
    private const int CountMax = 3;

    /// <summary>Shorter words (de, la, à) are in too many labels to tell any apart.</summary>
    private const int WordLengthMin = 3;

    /// <summary>
    /// Three at most, the nearest first; none where nothing is like it. By the words of the label where the row gives
    /// one, else by the fewest letters to change (a third of the code at most), else by the words of the code itself.
    /// </summary>
    /// <param name="known">The codes that it may have been meant for, in the order that decides among equals.</param>
    public static IReadOnlyList<CodeEntry> Of(Code code, string? label, IReadOnlyList<CodeEntry> known) =>
        ByWords(label ?? "", known) is { Count: > 0 } worded ? worded
        : ByLetters(code, known) is { Count: > 0 } written ? written
        : ByWords(code.Value, known);

    private static List<CodeEntry> ByWords(string text, IReadOnlyList<CodeEntry> known)
    {
        var asked = WordsOf(text);
        return [.. known
            .Select(entry => (entry, Words: WordsOf($"{entry.Code.Value} {entry.Label}")))
            .Select(each => (each.entry, Shared: each.Words.Intersect(asked).Count(), each.Words.Count))
            .Where(each => each.Shared > 0 && 2 * each.Shared >= asked.Count)
            .OrderByDescending(each => (double)each.Shared / (asked.Count + each.Count - each.Shared))
            .Take(CountMax).Select(each => each.entry)];
    }

    private static List<string> WordsOf(string text) =>
        [.. TextTokens.Of(text).Where(word => word.Length >= WordLengthMin)];

    private static List<CodeEntry> ByLetters(Code code, IReadOnlyList<CodeEntry> known) => known
        .GroupBy(entry => LettersBetween(code.Value.ToUpperInvariant(), entry.Code.Value.ToUpperInvariant()))
        .Where(equals => equals.Key <= Math.Max(1, code.Value.Length / 3))
        .MinBy(equals => equals.Key)?.Take(CountMax).ToList() ?? [];

    /// <summary>How many letters are put in, left out, replaced or swapped with the next between the two.</summary>
    private static int LettersBetween(string one, string other)
    {
        var changes = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
                changes[row, column] = row == 0 || column == 0 ? row + column : FewestAt(row, column);
        }

        return changes[one.Length, other.Length];

        int FewestAt(int row, int column)
        {
            var replaced = changes[row - 1, column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
            var fewest = Math.Min(replaced, Math.Min(changes[row - 1, column], changes[row, column - 1]) + 1);
            var isSwapped = row > 1 && column > 1
                && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
            return isSwapped ? Math.Min(fewest, changes[row - 2, column - 2] + 1) : fewest;
        }
    }
}
