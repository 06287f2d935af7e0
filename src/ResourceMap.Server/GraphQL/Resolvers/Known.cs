using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>What a question names and the directory must have.</summary>
internal static class Known
{
    /// <exception cref="RefusedException">The id is that of no actor.</exception>
    public static async Task<Actor> KnownActorAsync(
        this IResourceGraph graph, EntityId id, string argument, CancellationToken cancellationToken) =>
        (await graph.FindActorsAsync([id], cancellationToken)).GetValueOrDefault(id)
        ?? throw new RefusedException(Refusal.UnknownId(id.Value, "acteur") with { Where = argument });
}
