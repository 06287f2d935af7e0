using System.Diagnostics;
using System.Globalization;
using ResourceMap.Graph;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Storage.Neo4j;

public sealed partial class Neo4jGraph
{
    /// <summary>A process that is gone holds up the next one no longer than this.</summary>
    private const int LeaseSeconds = 10;

    /// <summary>So that one transaction stays well under the memory that a server gives it.</summary>
    private const int SweepCountMax = 1_000;

    private readonly string _owner = string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.MachineName}/{Environment.ProcessId}/{Stopwatch.GetTimestamp()}");

    public Task ApplyAsync(GraphPosition position, GraphChanges changes, CancellationToken cancellationToken) =>
        InTransactionAsync(
            async batch =>
            {
                await batch.WriteAsync(changes, reference.Current, new WrittenTerms());
                await batch.SetPositionAsync(position);
            },
            cancellationToken);

    public async Task ReplaceAsync(
        GraphPosition position, IAsyncEnumerable<GraphChanges> batches, CancellationToken cancellationToken)
    {
        await ApplySchemaAsync(cancellationToken);
        await InTransactionAsync(batch => batch.RunAsync("NextGeneration"), cancellationToken);
        var terms = new WrittenTerms();
        await foreach (var changes in batches.WithCancellation(cancellationToken))
            await InTransactionAsync(batch => batch.WriteAsync(changes, reference.Current, terms), cancellationToken);
        await SweepAsync("Sweep", cancellationToken);
        await SweepAsync("SweepTerms", cancellationToken);
        await InTransactionAsync(batch => batch.SetPositionAsync(position), cancellationToken);
    }

    private async Task ApplySchemaAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var statement in CypherText.Schema)
                await client.WriteAsync(statement, NoParameters, cancellationToken);
        }
        catch (QueryApiException fault) when (IsOutside(fault))
        {
            throw new GraphUnavailableException(fault);
        }
    }

    private async Task SweepAsync(string statement, CancellationToken cancellationToken)
    {
        var swept = 0L;
        do
        {
            await InTransactionAsync(
                async batch => swept = await batch.SweepAsync(statement, SweepCountMax), cancellationToken);
        }
        while (swept == SweepCountMax);
    }

    /// <summary>All of it or nothing, and only while this process holds the lease.</summary>
    private async Task InTransactionAsync(Func<Batch, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await client.BeginAsync(cancellationToken);
            var lease = await transaction.RunAsync(
                CypherText.Of("TakeLease"),
                Parameters(("owner", _owner), ("seconds", LeaseSeconds)),
                row => row.Integer("generation"),
                cancellationToken);
            if (lease.Count == 0)
                throw new ProjectedElsewhereException();
            await write(new Batch(transaction, lease.Single(), cancellationToken));
            await transaction.CommitAsync(cancellationToken);
        }
        catch (QueryApiException fault) when (IsOutside(fault))
        {
            throw new GraphUnavailableException(fault);
        }
    }
}
