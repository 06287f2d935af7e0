using System.Text.Json.Nodes;
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
    /// <summary>What leads to an address.</summary>
    private static readonly string[] Locating =
        [Journal.FacetNames.Sites, Journal.FacetNames.Coverage, Journal.FacetNames.Identifiers];

    /// <param name="isSensitive">What leads to the address stays hidden, whoever states it (practice-C19).</param>
    public static IReadOnlyList<FacetConflictView> Of(ResolvedEntity? entity, bool isSensitive) =>
    [
        .. (entity?.Conflicts ?? []).Select(conflict => new FacetConflictView(
            conflict.Facet,
            Version(conflict.Kept, isSensitive && Locating.Contains(conflict.Facet)),
            Version(conflict.Other, isSensitive && Locating.Contains(conflict.Facet)))),
    ];

    private static FacetVersion Version(ResolvedFacet facet, bool isHidden) =>
        new(facet.Record.Source, facet.StatedOn, isHidden ? null : facet.Value?.Write(), isHidden);
}

internal sealed record FacetVersion(string Source, DateOnly? StatedOn, JsonNode? Value, bool IsHidden);
