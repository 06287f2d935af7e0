namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>How names of the schema and names of C# meet.</summary>
internal static class Words
{
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>A_VERIFIER, AVerifier and a-verifier are the same word.</summary>
    public static string Folded(string enumValue) => enumValue.Replace("_", "", StringComparison.Ordinal)
        .Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
