using System.Diagnostics;
using ResourceMap.Server.Jobs;

namespace ResourceMap.Server.Hosting;

/// <summary>
/// What must be there before the first question: database, reference data, seed, graph. A graph engine that cannot be
/// reached does not hold up the start: questions are refused until it is there.
/// </summary>
public sealed partial class Preparation(
    PrepareDirectory directory,
    ReferenceHolder reference,
    LoadSeed seed,
    ProjectedGraph projection,
    ResourceMapOptions options,
    ILogger<Preparation> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await directory.RunAsync(() => LoadAsync(cancellationToken), cancellationToken);
        await projection.RunOnceAsync(cancellationToken);
        if (projection.IsReady)
            LogReady(watch.ElapsedMilliseconds);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await reference.LoadAsync(cancellationToken);
        if (options.LoadSeed)
            await seed.RunAsync(SeedFolder.Path, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Directory ready in {Milliseconds} ms")]
    private partial void LogReady(long milliseconds);
}
