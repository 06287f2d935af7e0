using System.Reflection;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Resolvers;
using ResourceMap.Server.GraphQL.Scalars;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Server.GraphQL.Transport;

namespace ResourceMap.Server.GraphQL;

/// <summary>The public API: <c>schema/*.graphql</c>, executed at <c>/graphql</c>.</summary>
public static class ResourceMapGraphQL
{
    /// <summary>
    /// Needs IResourceGraph, IReferenceData, IJournal, IImportLog, MatchOptions, TimeProvider and the questions of the
    /// chapters Matching, Network and Reporting.
    /// </summary>
    public static IServiceCollection AddResourceMapGraphQL(
        this IServiceCollection services, Limits limits) => services
        .AddGraphQLEndpoint(Sdl(), Resolvers(), AllClosedWords.Create(), limits)
        .AddScoped<Nodes>()
        .AddScoped<ServiceById>()
        .AddScoped<ActorById>()
        .AddScoped<ServicesByActor>()
        .AddScoped<AgreementById>()
        .AddScoped<AgreementsByActor>()
        .AddScoped<LinksByActor>()
        .AddScoped<ResolvedById>();

    /// <exception cref="SchemaFaultsException">When the schema and the code disagree: all faults at once.</exception>
    public static IEndpointConventionBuilder MapResourceMapGraphQL(this WebApplication app) =>
        app.MapGraphQLEndpoint("/graphql");

    /// <summary>The files of the schema, as they were built in.</summary>
    internal static string Sdl()
    {
        var assembly = typeof(ResourceMapGraphQL).Assembly;
        return string.Join("\n", assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".graphql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd()));
    }

    internal static IReadOnlyList<Type> Resolvers() =>
        [.. typeof(ResourceMapGraphQL).Assembly.GetTypes().Where(type => type.IsDefined(typeof(ResolvesAttribute)))];
}
