namespace ResourceMap.Files;

/// <summary>What was given, in a sentence to whoever gave it.</summary>
public static class Shown
{
    private const int CharactersMax = 100;

    /// <summary>At most a hundred characters of it: a cell may hold a whole file.</summary>
    public static string Of(string given) => given.Length <= CharactersMax ? given : given[..(CharactersMax - 1)] + "…";
}
