using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

internal sealed record ActorFilterInput(string? Text, ActorLevel? Level, EntityId? Parent)
{
    public ActorFilter ToFilter() => new(Text, Level, Parent);
}

internal sealed record ServiceFilterInput(
    string? Text, TerritoryId? Within, IReadOnlyList<Code>? Kinds, IReadOnlyList<Code>? Needs,
    bool IncludeOutOfScope)
{
    /// <summary>Territories become communes and needs become all needs below them.</summary>
    public ServiceFilter ToFilter(ReferenceData reference)
    {
        foreach (var need in Needs ?? [])
            reference.CheckNeed(need);
        return new ServiceFilter(
            Text,
            Within is { } within ? Communes(reference, within) : null,
            Kinds,
            Needs?.SelectMany(reference.Nomenclature.Narrower).Distinct().ToList(),
            IncludeOutOfScope);
    }

    private static HashSet<TerritoryId> Communes(ReferenceData reference, TerritoryId within)
    {
        reference.CheckKnown(within);
        return [.. reference.Geography.SiteCommunesOf(within)];
    }
}
