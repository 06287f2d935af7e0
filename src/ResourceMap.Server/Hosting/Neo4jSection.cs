using System.ComponentModel.DataAnnotations;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Server.Hosting;

/// <summary>The words of the section <c>Neo4j</c>; <see cref="Neo4jOptions"/> says what each is.</summary>
internal sealed class Neo4jSection
{
    public const string Name = "Neo4j";

    public string? Url { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    public string Database { get; set; } = "neo4j";

    public string? CertificateAuthorityFile { get; set; }

    [Range(1, 1_000)]
    public int? ConnectionsMax { get; set; }

    public TimeSpan? ConnectDeadline { get; set; }

    public TimeSpan? ReadDeadline { get; set; }

    public TimeSpan? WriteDeadline { get; set; }

    public TimeSpan? RollbackDeadline { get; set; }

    [Range(1, 100)]
    public int? TriesMax { get; set; }

    public TimeSpan? RetryBudget { get; set; }

    public TimeSpan? RetryDelay { get; set; }

    /// <exception cref="ConfigurationException">
    /// When one of the three that have no default lacks: any other would reach somebody else's server.
    /// </exception>
    public Neo4jOptions ToOptions()
    {
        var options = new Neo4jOptions(
            ToUrl(Needed(Url, nameof(Url))), Needed(User, nameof(User)), Needed(Password, nameof(Password)), Database);
        return options with
        {
            CertificateAuthorityFile = Existing(CertificateAuthorityFile),
            ConnectionsMax = ConnectionsMax ?? options.ConnectionsMax,
            ConnectDeadline = ConnectDeadline ?? options.ConnectDeadline,
            ReadDeadline = ReadDeadline ?? options.ReadDeadline,
            WriteDeadline = WriteDeadline ?? options.WriteDeadline,
            RollbackDeadline = RollbackDeadline ?? options.RollbackDeadline,
            TriesMax = TriesMax ?? options.TriesMax,
            RetryBudget = RetryBudget ?? options.RetryBudget,
            RetryDelay = RetryDelay ?? options.RetryDelay,
        };
    }

    private static Uri ToUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "" }
            ? url
            : throw new ConfigurationException(
                "Neo4j:Url : une adresse http ou https sans identifiants est attendue, par exemple http://neo4j:7474.");

    private static string Needed(string? value, string word) =>
        value ?? throw new ConfigurationException($"Graph:Engine vaut Neo4j : indiquez aussi {Name}:{word}.");

    private static string? Existing(string? path) => path is null || File.Exists(path)
        ? path
        : throw new ConfigurationException(
            $"{Name}:{nameof(CertificateAuthorityFile)} vaut « {path} » : ce fichier n'existe pas.");
}
