using ResourceMap.Catalog;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Storage.Neo4j;

/// <summary>
/// The statements, one file each: those that read are named after the method of the port. Comments of the first lines
/// say the parameters. Where a pattern has two ends the statement names the index to begin with: what the server
/// would choose follows the counts of the day, and on a small graph it walks whole indexes.
/// </summary>
internal static class CypherText
{
    private const string Folder = "Cypher/";
    private const string SchemaFile = "graph.cypher";

    /// <summary>Every statement of the engine by its name, in order.</summary>
    public static IReadOnlyDictionary<string, CypherStatement> All { get; } = typeof(CypherText).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => new CypherStatement(Path.GetFileNameWithoutExtension(name), TextOf(name)))
        .ToSortedDictionary();

    /// <summary>Constraints and indexes, each a statement of its own.</summary>
    public static IReadOnlyList<CypherStatement> Schema { get; } = TextOf(SchemaFile)
        .Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal) && line.Length > 0)
        .Select(line => new CypherStatement("schema", line.TrimEnd().TrimEnd(';')))
        .ToList();

    /// <summary>
    /// Of the statements and of the code that decides what they write: what another build has projected is projected
    /// again.
    /// </summary>
    public static string Version { get; } =
        $"{typeof(Service).Module.ModuleVersionId:N}{typeof(CypherText).Module.ModuleVersionId:N}";

    public static CypherStatement Of(string method) => All[method];

    private static SortedDictionary<string, CypherStatement> ToSortedDictionary(
        this IEnumerable<CypherStatement> statements) =>
        new(statements.ToDictionary(statement => statement.Name), StringComparer.Ordinal);

    private static string TextOf(string resource)
    {
        using var reader = new StreamReader(typeof(CypherText).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
