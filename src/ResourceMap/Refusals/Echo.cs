namespace ResourceMap.Refusals;

/// <summary>What was given, as a sentence repeats it: enough to know it again, never all that is long.</summary>
public static class Echo
{
    private const int CharactersMax = 100;

    public static string Cut(string text, int charactersMax = CharactersMax) =>
        text.Length <= charactersMax ? text : string.Concat(text.AsSpan(0, charactersMax - 1), "…");
}
