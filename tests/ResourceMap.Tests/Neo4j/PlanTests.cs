using ResourceMap.Storage.Neo4j;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Neo4j;

/// <summary>How the server would run each statement, on a directory of 500 services.</summary>
[Collection(Neo4jServer.Alone)]
public sealed class PlanTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Lists without a condition, and what looks for leftovers, read every node of a label.</summary>
    private static readonly string[] MayScanLabels = ["ListServices", "ListActors", "Sweep", "SweepTerms"];

    /// <summary>Both sides are found by their unique id: one row times one row.</summary>
    private static readonly string[] MayMultiply = ["PlaceTerritories", "RelateAgreements"];

    private static bool IsRead(string name) =>
        new[] { "Find", "List", "Read" }.Any(verb => name.StartsWith(verb, StringComparison.Ordinal))
        || name == "GetPosition";

    [SkippableFact]
    public async Task No_statement_reads_the_whole_graph_multiplies_rows_or_holds_up_a_read()
    {
        using var client = Neo4jServer.Client();
        await using var graph = new Neo4jGraph(client, new Reference());
        var changes = RandomDirectory.Changes(seed: 3, count: 500);
        await graph.ReplaceAsync(Sample.Position, new[] { changes }.ToAsyncEnumerable(), None);
        var faults = new List<string>();

        foreach (var (name, statement) in CypherText.All)
        {
            var plan = await client.ExplainAsync(statement, new Dictionary<string, object?>(), profile: false, None);
            var operators = plan.Operators().Select(part => part.Operator).ToHashSet();
            string[] refused =
            [
                "AllNodesScan",
                .. IsRead(name) ? new[] { "Eager" } : [],
                .. MayScanLabels.Contains(name) ? [] : new[] { "NodeByLabelScan", "UnionNodeByLabelsScan" },
                .. MayMultiply.Contains(name) ? [] : new[] { "CartesianProduct" },
            ];
            faults.AddRange(refused.Where(operators.Contains).Select(fault => $"{name}: {fault}"));
        }

        Assert.Empty(faults);
    }
}
