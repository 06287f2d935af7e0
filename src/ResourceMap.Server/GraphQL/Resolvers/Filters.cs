using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

internal sealed record ActorFilterInput(string? Text, ActorLevel? Level, EntityId? Parent)
{
    public ActorFilter ToFilter() => new(Text, Level, Parent);
}

internal sealed record ServiceFilterInput(
    string? Text, TerritoryId? Within, IReadOnlyList<Code>? Kinds, IReadOnlyList<Code>? Needs,
    bool IncludeOutOfScope, bool? Fictional)
{
    /// <summary>Territories become communes and needs become all needs below them.</summary>
    public ServiceFilter ToFilter(ReferenceData reference)
    {
        foreach (var kind in Lookups.OneOrMore(Kinds, "kinds") ?? [])
            CheckKind(kind);
        foreach (var need in Lookups.OneOrMore(Needs, "needs") ?? [])
            reference.CheckNeed(need, "filter.needs");
        return new ServiceFilter(
            Text,
            Within is { } within ? Communes(reference, within) : null,
            Kinds,
            Needs?.SelectMany(reference.Nomenclature.Narrower).Distinct().ToList(),
            IncludeOutOfScope,
            Fictional);
    }

    /// <summary>A category that no table holds yet may be that of a service all the same.</summary>
    private static void CheckKind(Code kind)
    {
        if (!Schemes.OfServices.Contains(kind.Scheme))
            throw Refused.Invalid(
                $"« {kind} » n'est pas une sorte de service : {string.Join(" ou ", Schemes.OfServices)}.");
    }

    private static HashSet<TerritoryId> Communes(ReferenceData reference, TerritoryId within)
    {
        reference.CheckKnown(within, "filter.within");
        return [.. reference.Geography.SiteCommunesOf(within)];
    }
}
