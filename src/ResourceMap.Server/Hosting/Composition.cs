using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.Matching;
using ResourceMap.Network;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Reporting;
using ResourceMap.Server.Jobs;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Directory.Sqlite;
using ResourceMap.Storage.Embedded;
using ResourceMap.Storage.Neo4j;
using ResourceMap.Storage.Neo4j.QueryApi;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Server.Hosting;

/// <summary>Who gets what: each group in the order of the chapters.</summary>
public static class Composition
{
    /// <summary>The directory database and what writes to it: enough for every verb.</summary>
    public static IServiceCollection AddDirectory(
        this IServiceCollection services, ResourceMapOptions options) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(options)
        .AddSingleton<SqlDatabase<DirectoryContext>>(new SqliteDirectory(options.DirectoryDatabasePath))
        .AddSingleton<SqlDatabase>(provider => provider.GetRequiredService<SqlDatabase<DirectoryContext>>())
        .AddSingleton<JournalSignal>()
        .AddSingleton<IJournal, SqlJournal>()
        .AddSingleton<IImportLog, ImportLog>()
        .AddSingleton<IReferenceStore, ReferenceStore>()
        .AddSingleton<ReferenceHolder>()
        .AddSingleton<ImportSource>()
        .AddSingleton<ImportReference>()
        .AddSingleton<LoadSeedReferences>()
        .AddSingleton<PrepareDirectory>();

    /// <summary>The reference data in memory and the graph that follows the journal.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, GraphEngineOptions engine) => services
        .AddSingleton<IReferenceData>(provider => provider.GetRequiredService<ReferenceHolder>())
        .AddEngine(engine)
        .AddSingleton<Projector>()
        .AddSingleton<ProjectedGraph>()
        .AddSingleton<LoadSeed>()
        .AddSingleton<Preparation>()
        .AddHostedService<FollowJournal>();

    /// <summary>No other place knows which engine runs.</summary>
    private static IServiceCollection AddEngine(this IServiceCollection services, GraphEngineOptions engine) =>
        engine.Neo4j is { } neo4j
            ? services.AddSingleton(neo4j).AddSingleton<QueryApiClient>().AddEngine<Neo4jGraph>()
                .AddSingleton<IGraphInventory>(provider => provider.GetRequiredService<Neo4jGraph>())
                .AddSingleton<GraphVerification>()
            : services.AddEngine<EmbeddedGraph>();

    private static IServiceCollection AddEngine<T>(this IServiceCollection services)
        where T : class, IResourceGraph, IResourceGraphWriter => services
        .AddSingleton<T>()
        .AddSingleton<IResourceGraph>(provider => provider.GetRequiredService<T>())
        .AddSingleton<IResourceGraphWriter>(provider => provider.GetRequiredService<T>());

    /// <summary>
    /// The questions that can be asked. They live for one request, so that all of an answer rests on one version of the
    /// reference data.
    /// </summary>
    public static IServiceCollection AddQuestions(this IServiceCollection services, MatchOptions options) => services
        .AddSingleton(options)
        .AddScoped(provider => provider.GetRequiredService<IReferenceData>().Current)
        .AddScoped<FindTerritories>()
        .AddScoped<FindMatches>()
        .AddScoped<FindWithoutData>()
        .AddScoped<WhoCovers>()
        .AddScoped<FindNeighbourhood>()
        .AddScoped<FindPaths>()
        .AddScoped<FindArticulationActors>()
        .AddScoped<CoverageGaps>()
        .AddScoped<SoleProviders>();
}
