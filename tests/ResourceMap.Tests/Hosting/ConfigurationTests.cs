using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.Hosting;

namespace ResourceMap.Tests.Hosting;

/// <summary>A word that means nothing stops the start, with the words that do.</summary>
public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("Graph:Motor", "Neo4j", "Graph:Engine")]
    [InlineData("Graph:Engin", "Neo4j", "Graph:Engine")]
    [InlineData("Neo4j:Adresse", "http://h", "Neo4j:Url")]
    [InlineData("Neo4j:TriesMax", "0", "de 1 à 100")]
    [InlineData("Neo4j:ReadDeadline", "dix secondes", "00:00:10")]
    [InlineData("Neo4j:CertificateAuthorityFile", "/no/such/file.pem", "n'existe pas")]
    [InlineData("ResourceMap:LoadSeed", "oui", "true ou false")]
    [InlineData("ResourceMap:HostsWithinMeters", "-1", "de 1 à 1000000")]
    [InlineData("Records:Engine", "SqlServer", "Sqlite")]
    [InlineData("Limits:Introspecton", "false", "Limits:Introspection")]
    [InlineData("Limits:DepthMax", "1000", "de 4 à 64")]
    [InlineData("Limits:Timeout", "1.00:00:00", "00:05:00")]
    public void A_word_or_value_of_a_section_is_refused(string key, string value, string expected)
    {
        var configuration = Of(
            ("Graph:Engine", "Neo4j"), ("Neo4j:Url", "http://h"), ("Neo4j:User", "u"), ("Neo4j:Password", "p"),
            (key, value));

        var fault = Assert.Throws<ConfigurationException>(() => ReadAll(configuration));

        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_of_neo4j_and_every_limit_can_be_set()
    {
        var configuration = Of(
            ("Graph:Engine", "Neo4j"), ("Neo4j:Url", "http://h"), ("Neo4j:User", "u"), ("Neo4j:Password", "p"),
            ("Neo4j:Database", "annuaire"), ("Neo4j:ReadDeadline", "00:00:03"), ("Limits:Introspection", "false"),
            ("Limits:Timeout", "00:00:05"));

        var neo4j = GraphEngineOptions.Read(configuration).Neo4j!;
        var limits = Section.Read<Limits>(configuration, Limits.Section);

        Assert.Equal(("annuaire", TimeSpan.FromSeconds(3)), (neo4j.Database, neo4j.ReadDeadline));
        Assert.Equal((false, TimeSpan.FromSeconds(5)), (limits.Introspection, limits.Timeout));
    }

    [Theory]
    [InlineData("--port", "8080")]
    [InlineData("--DataDirectory=/data")]
    [InlineData("DataDirectory=/data")]
    [InlineData("--Record:Engine=Sqlite")]
    [InlineData("--unknown")]
    public void A_word_of_the_command_line_that_is_nobodys_is_refused(params string[] arguments)
    {
        var fault = Assert.Throws<ConfigurationException>(() => KnownWords.Check(arguments, Of()));

        Assert.Contains("--ResourceMap:DataDirectory", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("--ResourceMap:DataDirectory=x", "--Limits:DepthMax=9", "Logging:LogLevel:Default=Warning")]
    [InlineData("--environment=Development", "--contentRoot=/x", "--applicationName=y")]
    public void Words_of_ours_and_of_the_host_are_taken(params string[] arguments) =>
        KnownWords.Check(arguments, Of());

    [Fact]
    public void Data_cannot_lie_in_or_below_a_file()
    {
        var file = Path.Combine(TestData.RepositoryRoot, "README.md");

        foreach (var path in (string[])[file, Path.Combine(file, "data")])
        {
            var fault = Assert.Throws<ConfigurationException>(
                () => ResourceMapOptions.Read(Of(("ResourceMap:DataDirectory", path))));
            Assert.Contains("est un fichier", fault.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("urls", "127.0.0.1:8080")]
    [InlineData("urls", "http://127.0.0.1:99999")]
    [InlineData("urls", "ftp://127.0.0.1")]
    [InlineData("urls", "http://127.0.0.1:0;nonsense")]
    [InlineData("http_ports", "80a")]
    [InlineData("http_ports", "70000")]
    public void What_is_no_address_is_refused_before_anything_is_prepared(string key, string value)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration[key] = value;

        Assert.Throws<ConfigurationException>(builder.UseAddresses);
    }

    private static void ReadAll(IConfiguration configuration)
    {
        RecordsOptions.Check(configuration);
        ResourceMapOptions.Read(configuration);
        GraphEngineOptions.Read(configuration);
        Section.Read<Limits>(configuration, Limits.Section);
    }

    private static IConfigurationRoot Of(params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
        .Build();
}
