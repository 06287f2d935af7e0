using GraphQL;
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
    public static IReadOnlyList<Territory> Territories(
        [FromSource] Agreement agreement, [FromServices] IReferenceData reference) =>
        reference.Current.Territories(agreement.Territories);

    public static IDataLoaderResult<IReadOnlyList<FacetProvenance>> Provenance(
        [FromSource] Agreement agreement, [FromServices] ResolvedById resolved) =>
        resolved.Load(agreement.Id).Then(FacetProvenance.Of);

    public static IDataLoaderResult<IReadOnlyList<FacetConflictView>> Conflicts(
        [FromSource] Agreement agreement, [FromServices] ResolvedById resolved) =>
        resolved.Load(agreement.Id).Then(entity => FacetConflictView.Of(entity, isSensitive: false));
}

[Resolves("AgreementParty", typeof(AgreementParty))]
internal static class AgreementPartyResolvers
{
    public static IDataLoaderResult<Actor?> Actor(
        [FromSource] AgreementParty party, [FromServices] ActorById actors) => actors.Load(party.Actor);
}
