namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>What one request may cost. Everything is counted before anything is validated or executed.</summary>
public sealed class Limits
{
    public int BodyBytesMax { get; set; } = 100_000;

    public int CharactersMax { get; set; } = 20_000;

    public int TokensMax { get; set; } = 2_000;

    /// <summary>After the expansion of fragments.</summary>
    public int FieldsMax { get; set; } = 1_000;

    public int DepthMax { get; set; } = 16;

    /// <summary>Of lists, objects and selections alike, as the parser meets them.</summary>
    public int ParserDepthMax { get; set; } = 64;

    public int AliasesMax { get; set; } = 30;

    public int DirectivesMax { get; set; } = 20;

    public int FragmentsMax { get; set; } = 50;

    public int ComplexityMax { get; set; } = 5_000;

    public int ComplexityMaxSignedIn { get; set; } = 10_000;

    /// <summary>How deep lists of fields may nest within introspection.</summary>
    public int IntrospectionNestingMax { get; set; } = 3;

    public int ErrorsMax { get; set; } = 10;

    public int CachedDocumentsMax { get; set; } = 500;

    public bool Introspection { get; set; } = true;

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
