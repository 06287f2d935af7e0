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
        WriteAsync(
            new WriteRun(isWhole: false), position, WriteRun.PartsOf(changes).ToAsyncEnumerable(), cancellationToken);

    public async Task ReplaceAsync(
        GraphPosition position, IAsyncEnumerable<GraphChanges> batches, CancellationToken cancellationToken)
    {
        await ApplySchemaAsync(cancellationToken);
        var run = new WriteRun(isWhole: true);
        // Cut short, it leaves older versions beside newer ones: it must be begun again.
        await InTransactionAsync(run, batch => batch.SetPositionAsync(GraphPosition.None), cancellationToken);
        await WriteAsync(
            run, position, batches.SelectMany(batch => WriteRun.PartsOf(batch).ToAsyncEnumerable()),
            cancellationToken);
    }

    /// <summary>The position comes with the last of it.</summary>
    private async Task WriteAsync(
        WriteRun run, GraphPosition position, IAsyncEnumerable<GraphChanges> batches,
        CancellationToken cancellationToken)
    {
        await foreach (var changes in batches.WithCancellation(cancellationToken))
        {
            await InTransactionAsync(
                run,
                async batch =>
                {
                    await batch.ForgetAsync();
                    await batch.WriteAsync(changes, reference.Current);
                },
                cancellationToken);
        }

        if (run.IsWhole)
        {
            await SweepAsync(run, CypherText.Sweep, cancellationToken);
            await SweepAsync(run, CypherText.SweepTerms, cancellationToken);
        }

        await InTransactionAsync(
            run,
            async batch =>
            {
                await batch.ForgetAsync();
                await batch.SetPositionAsync(position);
            },
            cancellationToken);
    }

    private async Task ApplySchemaAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.CheckVersionAsync(cancellationToken);
            foreach (var statement in CypherText.Schema)
                await client.WriteAsync(statement, NoParameters, cancellationToken);
        }
        catch (QueryApiException fault) when (IsOutside(fault))
        {
            throw new GraphUnavailableException(fault);
        }
    }

    private async Task SweepAsync(WriteRun run, CypherStatement statement, CancellationToken cancellationToken)
    {
        var swept = 0L;
        do
        {
            await InTransactionAsync(
                run, async batch => swept = await batch.SweepAsync(statement, SweepCountMax), cancellationToken);
        }
        while (swept == SweepCountMax);
    }

    /// <summary>All of it or nothing, and only while this process holds the lease.</summary>
    private async Task InTransactionAsync(
        WriteRun run, Func<WriteBatch, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await client.BeginAsync(cancellationToken);
            var lease = await transaction.RunAsync(
                CypherText.TakeLease,
                Parameters(("owner", _owner), ("seconds", LeaseSeconds)),
                row => row.Integer("batch"),
                cancellationToken);
            if (lease.Count == 0)
                throw new ProjectedElsewhereException();
            run.Enter(lease.Single());
            await write(new WriteBatch(transaction, lease.Single(), run, cancellationToken));
            await transaction.CommitAsync(cancellationToken);
        }
        catch (QueryApiException fault) when (IsOutside(fault))
        {
            throw new GraphUnavailableException(fault);
        }
    }
}
