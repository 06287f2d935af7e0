using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>What a question names and the directory must have.</summary>
internal static class Known
{
    /// <exception cref="RefusedException">The id is that of no actor.</exception>
    public static async Task<Actor> KnownActorAsync(
        this IResourceGraph graph, EntityId id, string argument, CancellationToken cancellationToken) =>
        (await graph.FindActorsAsync([id], cancellationToken)).GetValueOrDefault(id)
        ?? throw Refused.UnknownId(id.Value, "acteur", argument);
}
