using GraphQL;
using GraphQL.Types;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.GraphQL.Scalars;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Transport;

/// <summary>Wires a schema and its endpoint.</summary>
internal static class GraphQLSetup
{
    /// <param name="sdl">The text of the schema.</param>
    /// <param name="resolvers">Static classes with <see cref="ResolvesAttribute"/>.</param>
    public static IServiceCollection AddGraphQLEndpoint(
        this IServiceCollection services, string sdl, IReadOnlyList<Type> resolvers,
        IReadOnlyList<ClosedWords> closed, Limits limits) => services
        .AddSingleton(limits)
        .AddSingleton<AnswerSerializer>()
        .AddSingleton<IGraphQLTextSerializer>(provider => provider.GetRequiredService<AnswerSerializer>())
        .AddSingleton<HeavyTurns>()
        .AddHttpContextAccessor()
        .AddScoped(provider =>
            Caller.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.User))
        .AddSingleton<ISchema>(provider => SdlSchemaBuilder.Build(
            sdl, resolvers, AllScalars.Create(), closed,
            provider.GetRequiredService<IServiceProviderIsService>().IsService))
        .AddSingleton<GraphQLEngine>()
        .AddSingleton<GraphQLEndpoint>();

    /// <summary>Builds the schema now, so that a fault stops the start.</summary>
    public static IEndpointConventionBuilder MapGraphQLEndpoint(this WebApplication app, string path)
    {
        var endpoint = app.Services.GetRequiredService<GraphQLEndpoint>();
        return app.Map(path, endpoint.HandleAsync);
    }
}
