using ResourceMap.Import;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Server.Hosting;

/// <summary>
/// The first thing of every verb that writes: the database brought up to date and the reference data of the seed loaded
/// where they are absent. One process does so, another that starts meanwhile waits and says so.
/// </summary>
public sealed class PrepareDirectory(SqlDatabase database, LoadSeedReferences references, ResourceMapOptions options)
{
    public Task RunAsync(CancellationToken cancellationToken) =>
        RunAsync(() => Task.CompletedTask, cancellationToken);

    /// <param name="load">What else must be there before another process begins.</param>
    public async Task RunAsync(Func<Task> load, CancellationToken cancellationToken)
    {
        if (File.Exists(options.DataDirectory))
            throw new ConfigurationException(
                $"{ResourceMapOptions.Section}:{nameof(options.DataDirectory)} vaut « {options.DataDirectory} », qui "
                + "est un fichier : indiquez un dossier.");
        await database.PrepareAsync(
            async () =>
            {
                await references.RunAsync(SeedFolder.Path, cancellationToken);
                await load();
            },
            Console.Error.WriteLine,
            cancellationToken);
    }
}
