namespace ResourceMap.Nomenclatures;

/// <summary>
/// What a text asks: every word must be there, in any order; the last one may be only begun, as while typing. Of a text
/// of more words only the first fifty are asked.
/// </summary>
/// <param name="Words">Whole tokens, all to be found.</param>
/// <param name="Beginning">A token must start so; null when the text holds no word, and then it asks nothing.</param>
public sealed record SearchQuery(IReadOnlyList<string> Words, string? Beginning)
{
    private const int WordsMax = 50;

    public static SearchQuery Of(string text) =>
        TextTokens.WordsOf(text).Take(WordsMax).ToList() is { Count: > 0 } words
        ? new SearchQuery(
            [.. words.SkipLast(1).Select(TextTokens.Stem).Distinct()], TextTokens.StemBeginning(words[^1]))
        : new SearchQuery([], null);

    public bool Accepts(IReadOnlyCollection<string> tokens) =>
        Beginning is null
        || (Words.All(tokens.Contains) && tokens.Any(token => token.StartsWith(Beginning, StringComparison.Ordinal)));
}
