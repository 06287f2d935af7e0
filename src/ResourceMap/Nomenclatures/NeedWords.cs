namespace ResourceMap.Nomenclatures;

/// <summary>Needs found by the words of whoever asks, who does not know how tables name them.</summary>
/// <param name="rows">
/// Plain words, each with the needs that it proposes, in order. A word that is no need (a public, a structure) proposes
/// what it most often stands for; the person chooses.
/// </param>
/// <param name="needs">Everyday needs, then SERAFIN besoins: found by their labels and codes as well.</param>
public sealed class NeedWords(
    IReadOnlyList<(string Words, IReadOnlyList<Code> Needs)> rows, IReadOnlyList<CodeEntry> needs)
{
    /// <summary>What a longer text says after them is passed over.</summary>
    private const int WordsMax = 50;

    private const StringComparison IgnoringCase = StringComparison.OrdinalIgnoreCase;

    private readonly List<(IReadOnlyList<string> Tokens, IReadOnlyList<Code> Needs)> _phrases =
    [
        .. rows.Select(row => (TextTokens.Of(row.Words), row.Needs)),
        .. needs.Select(need => (TextTokens.Of(need.Label), (IReadOnlyList<Code>)[need.Code])),
    ];

    private readonly Dictionary<Code, CodeEntry> _needs = needs.ToDictionary(need => need.Code);

    /// <summary>
    /// Without doubles, the best first: the need of this very code; then what is worded as the text is; what begins so
    /// (the last word may be only begun); what holds all its words or their beginnings, in any order; then what the
    /// text holds all the words of, the most words first; last, codes that begin so. Among equals the phrase of the
    /// fewest words, a row before a label, and the order of the tables. A text without words finds nothing.
    /// </summary>
    public IReadOnlyList<CodeEntry> Find(string text, int countMax)
    {
        var asked = TextTokens.Of(text).Take(WordsMax).ToList();
        if (asked.Count == 0)
            return [];
        var proposed = _phrases
            .Select(phrase => (phrase.Needs, Rank: RankOf(phrase.Tokens, asked)))
            .Where(phrase => phrase.Rank is not null)
            .OrderBy(phrase => phrase.Rank)
            .SelectMany(phrase => phrase.Needs);
        var codes = needs.Select(need => need.Code);
        return
        [
            .. codes.Where(code => IsNamed(code, (name, word) => name.Equals(word, IgnoringCase)))
                .Concat(proposed)
                .Concat(codes.Where(code => IsNamed(code, (name, word) => name.StartsWith(word, IgnoringCase))))
                .Distinct().Take(countMax).Select(code => _needs[code]),
        ];

        bool IsNamed(Code code, Func<string, string, bool> isSo) =>
            isSo(code.Value, text.Trim()) || isSo(code.ToString(), text.Trim());
    }

    /// <summary>The lower the better; null where the phrase does not answer.</summary>
    private static (int Class, int Words)? RankOf(IReadOnlyList<string> phrase, List<string> asked) =>
        phrase.SequenceEqual(asked) ? (0, 0)
        : BeginsSo(phrase, asked) ? (1, phrase.Count)
        : asked.TrueForAll(word => phrase.Any(token => token.StartsWith(word, StringComparison.Ordinal)))
            ? (2, phrase.Count)
        : phrase.All(asked.Contains) ? (3, -phrase.Count)
        : null;

    private static bool BeginsSo(IReadOnlyList<string> phrase, List<string> asked) =>
        asked.Count <= phrase.Count
        && phrase.Take(asked.Count - 1).SequenceEqual(asked.SkipLast(1))
        && phrase[asked.Count - 1].StartsWith(asked[^1], StringComparison.Ordinal);
}
