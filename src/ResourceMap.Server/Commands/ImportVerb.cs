using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.Server.Hosting;
using ResourceMap.Storage.Directory;

namespace ResourceMap.Server.Commands;

/// <summary>Runs imports in a process of their own; a server that runs meanwhile follows the journal.</summary>
internal sealed class ImportVerb
{
    private readonly ImportSource _importSource;
    private readonly ImportReference _importReference;

    private readonly ReferenceHolder _reference;

    private ImportVerb(DirectoryDatabase database)
    {
        var log = new SqliteImportLog(database, TimeProvider.System);
        var journal = new SqliteJournal(database, new JournalSignal(), TimeProvider.System);
        var store = new SqliteReferenceStore(database, TimeProvider.System);
        _importSource = new ImportSource(journal, log);
        _importReference = new ImportReference(store, log);
        _reference = new ReferenceHolder(store);
    }

    /// <summary>Brings the database up to date and loads the reference data of the seed where there are none.</summary>
    public static async Task<ImportVerb> PrepareAsync(CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        var database = new DirectoryDatabase(ResourceMapOptions.Read(configuration).DirectoryDatabasePath);
        await database.PrepareAsync(cancellationToken);
        var verb = new ImportVerb(database);
        var seed = new LoadSeedReferences(
            new SqliteReferenceStore(database, TimeProvider.System), verb._importReference);
        await seed.RunAsync(SeedFolder.Path, cancellationToken);
        return verb;
    }

    public async Task<int> RunSourceAsync(
        ISource source, string[] files, string? scope, bool isConfirmed, CancellationToken cancellationToken)
    {
        await _reference.LoadAsync(cancellationToken);
        var places = new PlaceCheck(_reference.Current.Geography, _reference.Current.Locator);
        var worst = ExitCodes.Done;
        foreach (var path in files)
        {
            var file = await ReadAsync(path, cancellationToken);
            var outcome = await ImportReporting.ShowAsync(file.Name, progress => _importSource.RunAsync(
                source, file, places, scope is null ? null : CompleteScope.TryParse(scope, source.Name), isConfirmed,
                progress, cancellationToken));
            worst = Worse(worst, ImportReporting.Tell(file.Name, outcome));
        }

        return worst;
    }

    public async Task<int> RunReferenceAsync(
        string source, string[] files, string? vintage, CancellationToken cancellationToken)
    {
        var read = new List<ImportFile>();
        foreach (var path in files)
            read.Add(await ReadAsync(path, cancellationToken));
        var outcome = await _importReference.RunAsync(source, read, vintage, cancellationToken);
        return ImportReporting.Tell(source, outcome);
    }

    private static async Task<ImportFile> ReadAsync(string path, CancellationToken cancellationToken) =>
        new(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken));

    /// <summary>Failed is worse than rejected rows, and those are worse than done.</summary>
    private static int Worse(int one, int other) =>
        one == ExitCodes.Failed || other == ExitCodes.Failed ? ExitCodes.Failed : Math.Max(one, other);
}
