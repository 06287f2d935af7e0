using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>From the facet <c>agreement</c> to an agreement in today's geography.</summary>
internal sealed class AgreementProjection(Geography geography)
{
    private static readonly AgreementFacet Nothing = new();

    /// <param name="name">Null when no source gives one.</param>
    public Agreement Of(ResolvedEntity entity, string? name)
    {
        var (stated, source) = entity.Facets.GetValueOrDefault(FacetNames.Agreement) is
        { Value: AgreementFacet agreement, Record.Source: var by }
            ? (agreement, by)
            : (Nothing, "");
        var kind = stated.Kind ?? AgreementKind.Inconnu;
        return new Agreement(
            entity.Id,
            name ?? stated.Subject ?? Constructed(kind),
            name is null,
            kind,
            stated.Subject,
            stated.Status ?? AgreementStatus.Inconnu,
            [
                .. stated.Parties.Select(
                    party => new AgreementParty(party.Actor.In(source).Id, party.Role, party.SignedOn)),
            ],
            [.. stated.Territories.Select(id => ServiceAreas.HeirOf(id, geography)).Distinct()],
            stated.From,
            stated.To,
            entity.WithdrawnOn);
    }

    private static string Constructed(AgreementKind kind) => kind switch
    {
        AgreementKind.Convention => "Convention",
        AgreementKind.Charte => "Charte",
        AgreementKind.Protocole => "Protocole",
        AgreementKind.Adhesion => "Adhésion",
        _ => "Accord",
    };
}
