using System.Text.Encodings.Web;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using NetTopologySuite.IO.Converters;
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
        this IServiceCollection services, string sdl, IReadOnlyList<Type> resolvers) => services
        .AddSingleton(new Limits())
        .AddSingleton<IGraphQLTextSerializer>(new GraphQLSerializer(
            options =>
            {
                // JSON is never read as HTML; names are French.
                options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
                options.Converters.Add(new GeoJsonConverterFactory());
            },
            new PublicErrors()))
        .AddSingleton<ISchema>(provider => SdlSchemaBuilder.Build(
            sdl, resolvers, AllScalars.Create(), provider.GetRequiredService<IServiceProviderIsService>().IsService))
        .AddSingleton<GraphQLEngine>()
        .AddSingleton<GraphQLEndpoint>();

    /// <summary>Builds the schema now, so that a fault stops the start.</summary>
    public static IEndpointConventionBuilder MapGraphQLEndpoint(this WebApplication app, string path)
    {
        var endpoint = app.Services.GetRequiredService<GraphQLEndpoint>();
        return app.Map(path, endpoint.HandleAsync);
    }
}
