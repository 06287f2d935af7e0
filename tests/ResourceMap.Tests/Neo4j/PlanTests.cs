using ResourceMap.Storage.Neo4j;
using ResourceMap.Storage.Neo4j.QueryApi;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Neo4j;

/// <summary>
/// How the server would run each statement. What it chooses follows the counts of the day: a handful of services is
/// where it is tempted to walk a whole index instead of seeking in it.
/// </summary>
[Collection(Neo4jServer.Alone)]
public sealed class PlanTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Dictionary<string, object?> NoParameters = [];

    [Fact]
    public void The_plan_book_has_every_statement_and_no_other()
    {
        Assert.Equal(CypherText.All.Keys, PlanBook.Starts.Keys);
        Assert.Empty(PlanBook.Eagers.Keys.Concat(PlanBook.Multiply).Except(CypherText.All.Keys));
        Assert.DoesNotContain(PlanBook.Eagers.Keys, PlanBook.IsRead);
    }

    [SkippableTheory]
    [InlineData(3)]
    [InlineData(500)]
    public async Task Every_statement_seeks_in_its_indexes_holds_up_no_rows_and_multiplies_none(int services)
    {
        using var client = Neo4jServer.Client();
        await using var graph = new Neo4jGraph(client, new Reference());
        var changes = RandomDirectory.Changes(seed: 3, count: services);
        await graph.ReplaceAsync(Sample.Position, new[] { changes }.ToAsyncEnumerable(), None);
        // Else a plan for the counts of an earlier test could be answered.
        await client.WriteAsync(new CypherStatement("forget plans", "CALL db.clearQueryCaches()"), NoParameters, None);

        var faults = new List<string>();
        foreach (var (name, statement) in CypherText.All)
        {
            var plan = await QueryPlan.OfAsync(client, statement, NoParameters, profile: false);
            faults.AddRange(Faults(name, plan).Select(fault => $"{name}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static IEnumerable<string> Faults(string name, QueryPlan plan)
    {
        var starts = PlanBook.StartsOf(plan).ToList();
        if (!starts.SequenceEqual(PlanBook.Starts.GetValueOrDefault(name, [])))
            yield return $"starts from {string.Join(", ", starts)}";
        var eagers = plan.Operators().Where(part => part.Operator == "Eager").ToList();
        if (eagers.Count > PlanBook.Eagers.GetValueOrDefault(name).CountMax)
            yield return $"holds up rows: {string.Join("; ", eagers.Select(part => part.Details))}";
        if (!PlanBook.Multiply.Contains(name) && plan.Operators().Any(part => part.Operator == "CartesianProduct"))
            yield return "multiplies rows";
    }
}
