using System.ComponentModel.DataAnnotations;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>
/// What one request may cost: the section <c>Limits</c> of the configuration. Everything is counted before anything is
/// executed, but for the bytes of the answer, which are counted while it is written.
/// </summary>
public sealed class Limits
{
    public const string Section = "Limits";

    [Range(1_000, 10_000_000)]
    public int BodyBytesMax { get; set; } = 100_000;

    [Range(100, 1_000_000)]
    public int CharactersMax { get; set; } = 20_000;

    [Range(10, 100_000)]
    public int TokensMax { get; set; } = 2_000;

    /// <summary>After the expansion of fragments.</summary>
    [Range(10, 10_000)]
    public int FieldsMax { get; set; } = 1_000;

    [Range(4, 64)]
    public int DepthMax { get; set; } = 16;

    /// <summary>Of lists, objects and selections alike, as the parser meets them.</summary>
    [Range(16, 128)]
    public int ParserDepthMax { get; set; } = 64;

    [Range(1, 1_000)]
    public int AliasesMax { get; set; } = 30;

    [Range(1, 1_000)]
    public int DirectivesMax { get; set; } = 20;

    [Range(1, 1_000)]
    public int FragmentsMax { get; set; } = 50;

    [Range(100, 1_000_000)]
    public int ComplexityMax { get; set; } = 5_000;

    [Range(100, 1_000_000)]
    public int ComplexityMaxSignedIn { get; set; } = 10_000;

    /// <summary>Fields marked heavy in one operation.</summary>
    [Range(1, 100)]
    public int HeavyFieldsMax { get; set; } = 2;

    /// <summary>Operations with heavy fields that run at the same time in this process.</summary>
    [Range(1, 1_000)]
    public int HeavyAtOnceMax { get; set; } = 8;

    /// <summary>How deep lists of fields may nest within introspection.</summary>
    [Range(1, 10)]
    public int IntrospectionNestingMax { get; set; } = 3;

    [Range(1, 100)]
    public int ErrorsMax { get; set; } = 10;

    [Range(1_000, 100_000_000)]
    public int AnswerBytesMax { get; set; } = 2_000_000;

    [Range(1, 100_000)]
    public int CachedDocumentsMax { get; set; } = 500;

    /// <summary>Whether the schema tells of itself.</summary>
    public bool Introspection { get; set; } = true;

    /// <summary>For the turn of a heavy question, the execution and the writing of the answer together.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
