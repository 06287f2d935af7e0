using System.Runtime.CompilerServices;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Storage.Neo4j;

/// <summary>
/// The statements, one file each, of the same name: those that read are named after the method of the port. Comments of
/// the first lines say the parameters. Where a pattern has two ends the statement names the index to begin with: what
/// the server would choose follows the counts of the day, and on a small graph it walks whole indexes.
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

    public static readonly CypherStatement FindActors = Read();
    public static readonly CypherStatement FindAgreements = Read();
    public static readonly CypherStatement FindAgreementsOfActors = Read();
    public static readonly CypherStatement FindCandidates = Read();
    public static readonly CypherStatement FindLinks = Read();
    public static readonly CypherStatement FindServices = Read();
    public static readonly CypherStatement FindServicesOfActors = Read();
    public static readonly CypherStatement FindServicesOfParts = Read();
    public static readonly CypherStatement ForgetAgreementRelationships = Read();
    public static readonly CypherStatement ForgetAliases = Read();
    public static readonly CypherStatement ForgetParents = Read();
    public static readonly CypherStatement ForgetParts = Read();
    public static readonly CypherStatement ForgetPlaces = Read();
    public static readonly CypherStatement ForgetServiceRelationships = Read();
    public static readonly CypherStatement GetPosition = Read();
    public static readonly CypherStatement GiveLeaseBack = Read();
    public static readonly CypherStatement ListActors = Read();
    public static readonly CypherStatement ListServices = Read();
    public static readonly CypherStatement ListSitesNear = Read();
    public static readonly CypherStatement MoveParents = Read();
    public static readonly CypherStatement MoveParties = Read();
    public static readonly CypherStatement MoveProviders = Read();
    public static readonly CypherStatement NameAudiences = Read();
    public static readonly CypherStatement NameNeeds = Read();
    public static readonly CypherStatement NameSquares = Read();
    public static readonly CypherStatement NameTerritories = Read();
    public static readonly CypherStatement PlaceTerritories = Read();
    public static readonly CypherStatement ReadActors = Read();
    public static readonly CypherStatement ReadAgreements = Read();
    public static readonly CypherStatement ReadAliases = Read();
    public static readonly CypherStatement ReadServices = Read();
    public static readonly CypherStatement RelateAgreements = Read();
    public static readonly CypherStatement RelateParents = Read();
    public static readonly CypherStatement RelateParties = Read();
    public static readonly CypherStatement RelateProviders = Read();
    public static readonly CypherStatement RelateServices = Read();
    public static readonly CypherStatement RemoveActors = Read();
    public static readonly CypherStatement RemoveAgreements = Read();
    public static readonly CypherStatement RemoveServices = Read();
    public static readonly CypherStatement SetPosition = Read();
    public static readonly CypherStatement Sweep = Read();
    public static readonly CypherStatement SweepTerms = Read();
    public static readonly CypherStatement TakeLease = Read();
    public static readonly CypherStatement WriteActors = Read();
    public static readonly CypherStatement WriteAgreements = Read();
    public static readonly CypherStatement WriteAliases = Read();
    public static readonly CypherStatement WriteOffers = Read();
    public static readonly CypherStatement WriteServices = Read();
    public static readonly CypherStatement WriteSites = Read();

    /// <summary>Constraints and indexes, each a statement of its own.</summary>
    public static IReadOnlyList<CypherStatement> Schema { get; } = TextOf(SchemaFile)
        .Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal) && line.Length > 0)
        .Select(line => new CypherStatement("schema", line.TrimEnd().TrimEnd(';')))
        .ToList();

    /// <summary>The text of the file that has the name of the field.</summary>
    private static CypherStatement Read([CallerMemberName] string name = "") => All[name];

    private static SortedDictionary<string, CypherStatement> ToSortedDictionary(
        this IEnumerable<CypherStatement> statements) =>
        new(statements.ToDictionary(statement => statement.Name), StringComparer.Ordinal);

    private static string TextOf(string resource)
    {
        using var reader = new StreamReader(typeof(CypherText).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
