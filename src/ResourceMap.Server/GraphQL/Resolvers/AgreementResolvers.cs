using GraphQL.DataLoader;
using ResourceMap.Catalog;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

[Resolves("Agreement", typeof(Agreement))]
internal static class AgreementResolvers
{
    public static Connection<Edge<AgreementParty>> Parties([Source] Agreement agreement, PageRequest page) =>
        Paging.Of(agreement.Parties, page.Of(agreement.Id), party => party.Actor.Value);

    public static IReadOnlyList<Territory> Territories(
        [Source] Agreement agreement, [Given] ReferenceData reference) =>
        reference.Territories(agreement.Territories);

    public static IDataLoaderResult<IReadOnlyList<FacetProvenance>> Provenance(
        [Source] Agreement agreement, [Given] ResolvedById resolved) =>
        resolved.Load(agreement.Id).Then(FacetProvenance.Of);

    public static IDataLoaderResult<IReadOnlyList<FacetConflictView>> Conflicts(
        [Source] Agreement agreement, [Given] ResolvedById resolved) =>
        resolved.Load(agreement.Id).Then(entity => FacetConflictView.Of(entity, isSensitive: false));
}

[Resolves("AgreementParty", typeof(AgreementParty))]
internal static class AgreementPartyResolvers
{
    public static IDataLoaderResult<Actor?> Actor([Source] AgreementParty party, [Given] ActorById actors) =>
        actors.Load(party.Actor);
}
