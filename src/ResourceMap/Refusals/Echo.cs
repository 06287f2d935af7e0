namespace ResourceMap.Refusals;

/// <summary>What was given, as a sentence repeats it: enough to know it again, never all that is long.</summary>
public static class Echo
{
    private const int CharactersMax = 100;

    public static string Cut(string text, int charactersMax = CharactersMax)
    {
        if (text.Length <= charactersMax)
            return text;
        var length = char.IsHighSurrogate(text[charactersMax - 2]) ? charactersMax - 2 : charactersMax - 1;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
