using System.Text.RegularExpressions;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests.Neo4j;

/// <summary>What docs/how-to/explore-the-graph.md invites to paste into Neo4j Browser.</summary>
[Collection(Neo4jServer.Alone)]
public sealed partial class ExploreTheGraphTests
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    [SkippableFact]
    public async Task Each_of_the_ten_questions_reads_the_seed_finds_something_and_looks_at_no_more_than_it_must()
    {
        var options = Neo4jServer.Options();
        await using var server = TestServer.WithSeed(options);
        await server.QueryAsync("{ services { totalCount } }");
        using var client = Neo4jServer.Client(options);
        var questions = Questions();

        Assert.Equal(10, questions.Count);
        foreach (var question in questions)
        {
            // A transaction that may only read: what writes fails here.
            Assert.NotEmpty(await client.ReadAsync(question, NoParameters, row => row, CancellationToken.None));
            var plan = await QueryPlan.OfAsync(client, question, NoParameters, profile: false);
            Assert.Empty(plan.Operators().Where(ReadsAll).Select(part => $"{question.Name} scans {part.Details}"));
        }
    }

    /// <summary>No index leads to the agreements by their end, and they are few.</summary>
    private static bool ReadsAll(QueryPlan part) => part.Operator == "AllNodesScan"
        || (part.Operator.EndsWith("LabelScan", StringComparison.Ordinal)
            && !part.Details.EndsWith(":Agreement", StringComparison.Ordinal));

    private static List<CypherStatement> Questions()
    {
        var path = Path.Combine(TestData.RepositoryRoot, "docs", "how-to", "explore-the-graph.md");
        return CypherBlock().Matches(File.ReadAllText(path).ReplaceLineEndings("\n"))
            .Select((block, index) => new CypherStatement($"question {index + 1}", block.Groups[1].Value))
            .ToList();
    }

    [GeneratedRegex("^```cypher\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CypherBlock();
}
