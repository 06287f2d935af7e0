using ResourceMap.Journal;

namespace ResourceMap.Server.GraphQL.Resolvers;

internal sealed record FacetProvenance(
    string Facet, string Source, string ExternalId, DateOnly? StatedOn, string? Vintage)
{
    /// <summary>Empty when the journal does not know the entity.</summary>
    public static IReadOnlyList<FacetProvenance> Of(ResolvedEntity? entity) =>
    [
        .. (entity?.Facets ?? new Dictionary<string, ResolvedFacet>())
            .OrderBy(facet => facet.Key, StringComparer.Ordinal)
            .Select(facet => new FacetProvenance(
                facet.Key, facet.Value.Record.Source, facet.Value.Record.ExternalId, facet.Value.StatedOn,
                facet.Value.Vintage)),
    ];
}

internal sealed record FacetConflictView(string Facet, FacetVersion Kept, FacetVersion Other)
{
    /// <param name="isSensitive">The sites stay hidden, whatever source states them (practice C19).</param>
    public static IReadOnlyList<FacetConflictView> Of(ResolvedEntity? entity, bool isSensitive) =>
    [
        .. (entity?.Conflicts ?? []).Select(conflict => new FacetConflictView(
            conflict.Facet,
            Version(conflict.Kept, isSensitive && conflict.Facet == Journal.Facet.Sites),
            Version(conflict.Other, isSensitive && conflict.Facet == Journal.Facet.Sites))),
    ];

    private static FacetVersion Version(ResolvedFacet facet, bool isHidden) =>
        new(facet.Record.Source, facet.StatedOn, isHidden ? null : facet.Value?.ToJsonString());
}

internal sealed record FacetVersion(string Source, DateOnly? StatedOn, string? Value);
