using ResourceMap.Import;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Server.Hosting;

/// <summary>
/// The first thing of every verb that writes: the database brought up to date and the reference data of the seed loaded
/// where they are absent. One process does so, another that starts meanwhile waits and says so.
/// </summary>
public sealed class PrepareDirectory(SqlDatabase database, LoadSeedReferences references)
{
    /// <summary>Of a verb beside a server: refused where the database is gone.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        RunAsync(() => Task.CompletedTask, mayBeginAnew: false, cancellationToken);

    /// <summary>Of a server that starts.</summary>
    /// <param name="load">What else must be there before another process begins.</param>
    public Task RunAsync(Func<Task> load, CancellationToken cancellationToken) =>
        RunAsync(load, mayBeginAnew: true, cancellationToken);

    private Task RunAsync(Func<Task> load, bool mayBeginAnew, CancellationToken cancellationToken) =>
        database.PrepareAsync(
            async () =>
            {
                await references.RunAsync(SeedFolder.Path, cancellationToken);
                await load();
            },
            Console.Error.WriteLine,
            mayBeginAnew,
            cancellationToken);
}
