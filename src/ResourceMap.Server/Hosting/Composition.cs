using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.Reporting;
using ResourceMap.Server.Jobs;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Embedded;

namespace ResourceMap.Server.Hosting;

/// <summary>Who gets what: each group in the order of the chapters.</summary>
public static class Composition
{
    /// <summary>The directory database and what writes to it: enough for every verb.</summary>
    public static IServiceCollection AddDirectory(
        this IServiceCollection services, ResourceMapOptions options) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(options)
        .AddSingleton(new DirectoryDatabase(options.DirectoryDatabasePath))
        .AddSingleton<JournalSignal>()
        .AddSingleton<IJournal, SqliteJournal>()
        .AddSingleton<IImportLog, SqliteImportLog>()
        .AddSingleton<IReferenceStore, SqliteReferenceStore>()
        .AddSingleton<ReferenceHolder>()
        .AddSingleton<ImportSource>()
        .AddSingleton<ImportReference>()
        .AddSingleton<LoadSeedReferences>();

    /// <summary>The reference data in memory and the graph that follows the journal.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services) => services
        .AddSingleton<IReferenceData>(provider => provider.GetRequiredService<ReferenceHolder>())
        .AddSingleton<EmbeddedGraph>()
        .AddSingleton<IResourceGraph>(provider => provider.GetRequiredService<EmbeddedGraph>())
        .AddSingleton<IResourceGraphWriter>(provider => provider.GetRequiredService<EmbeddedGraph>())
        .AddSingleton<Projector>()
        .AddSingleton<LoadSeed>()
        .AddSingleton<Preparation>()
        .AddHostedService<FollowJournal>();

    /// <summary>The questions that can be asked.</summary>
    public static IServiceCollection AddQuestions(this IServiceCollection services, MatchOptions options) => services
        .AddSingleton(options)
        .AddSingleton<FindMatches>()
        .AddSingleton<WhoCovers>()
        .AddSingleton<CoverageGaps>();
}
