using Microsoft.Extensions.Logging.Abstractions;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.Matching;
using ResourceMap.Server.Hosting;
using ResourceMap.Server.Jobs;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Directory.Sqlite;
using ResourceMap.Storage.Embedded;

namespace ResourceMap.Bench;

/// <summary>A directory in a folder of its own, wired as the server wires it.</summary>
internal sealed class SeedDirectory : IAsyncDisposable
{
    public SeedDirectory(string folder)
    {
        Folder = folder;
        Database = new SqliteDirectory(Path.Combine(folder, "directory.db"));
        Journal = new SqlJournal(Database, new JournalSignal(), TimeProvider.System);
        Imports = new ImportLog(Database, TimeProvider.System);
        var store = new ReferenceStore(Database, TimeProvider.System);
        Reference = new ReferenceHolder(store);
        Graph = new EmbeddedGraph();
        Projector = new Projector(Journal, Graph, Graph, Reference);
        Import = new ImportSource(Journal, Imports);
        References = new LoadSeedReferences(new ImportReference(store, Imports), Imports);
        var options = new ResourceMapOptions(folder, LoadSeed: true, new MatchOptions());
        Preparation = new Preparation(
            new PrepareDirectory(Database, References), Reference, new LoadSeed(Import, Imports, Reference),
            new ProjectedGraph(Projector, NullLogger<ProjectedGraph>.Instance), options,
            NullLogger<Preparation>.Instance);
    }

    public string Folder { get; }

    public SqliteDirectory Database { get; }

    public SqlJournal Journal { get; }

    public ImportLog Imports { get; }

    public ReferenceHolder Reference { get; }

    public EmbeddedGraph Graph { get; }

    public Projector Projector { get; }

    public ImportSource Import { get; }

    public LoadSeedReferences References { get; }

    public Preparation Preparation { get; }

    public static SeedDirectory InNewFolder() => new(Directory.CreateTempSubdirectory("resourcemap-bench-").FullName);

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
