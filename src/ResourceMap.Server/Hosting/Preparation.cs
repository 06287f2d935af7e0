using System.Diagnostics;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Storage.Directory;

namespace ResourceMap.Server.Hosting;

/// <summary>What must be there before the first question: database, reference data, seed, graph.</summary>
public sealed partial class Preparation(
    DirectoryDatabase database,
    LoadSeedReferences references,
    ReferenceHolder reference,
    LoadSeed seed,
    Projector projector,
    ResourceMapOptions options,
    ILogger<Preparation> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await database.PrepareAsync(cancellationToken);
        await references.RunAsync(SeedFolder.Path, cancellationToken);
        await reference.LoadAsync(cancellationToken);
        if (options.LoadSeed)
            await seed.RunAsync(SeedFolder.Path, cancellationToken);
        foreach (var parked in await projector.RunOnceAsync(cancellationToken))
            LogParked(parked.Id.Value, parked.Reason);
        LogReady(watch.ElapsedMilliseconds);
    }

    [LoggerMessage(LogLevel.Warning, "Entity {Id} is parked: {Reason}")]
    private partial void LogParked(string id, string reason);

    [LoggerMessage(LogLevel.Information, "Directory ready in {Milliseconds} ms")]
    private partial void LogReady(long milliseconds);
}
