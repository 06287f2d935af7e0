using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Journal;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>From the facet <c>agreement</c> to an agreement in today's geography.</summary>
internal sealed class AgreementProjection(Geography geography)
{
    private static readonly JsonObject Nothing = [];

    /// <param name="name">Null when no source gives one.</param>
    public Agreement Of(ResolvedEntity entity, string? name)
    {
        var stated = entity.FacetOf(FacetNames.Agreement);
        var fields = stated.Value ?? Nothing;
        var kind = Kind(fields);
        var (from, to) = (fields.Date("from"), fields.Date("to"));
        if (to < from)
            throw new InvalidDataException($"It ends on {to:yyyy-MM-dd}, before it starts on {from:yyyy-MM-dd}.");
        return new Agreement(
            entity.Id,
            name ?? fields.Text("object") ?? Constructed(kind),
            name is null,
            kind,
            fields.Text("object"),
            Status(fields),
            [.. fields["parties"].Items().Select(party => Party(party, stated.Record.Source))],
            [.. fields["territories"].Items().Select(InForce).Distinct()],
            from,
            to,
            entity.WithdrawnOn);
    }

    private TerritoryId InForce(JsonNode territory) =>
        ServiceAreas.HeirOf(new TerritoryId(territory.GetValue<string>()), geography);

    private static AgreementParty Party(JsonNode party, string source) =>
        new(party["actor"]!.Reference(source).Id, party.Text("role"), party.Date("signedOn"));

    private static AgreementKind Kind(JsonNode fields) => fields.Text("kind") switch
    {
        "CONVENTION" => AgreementKind.Convention,
        "CHARTE" => AgreementKind.Charte,
        "PROTOCOLE" => AgreementKind.Protocole,
        "ADHESION" => AgreementKind.Adhesion,
        "AUTRE" => AgreementKind.Autre,
        null => AgreementKind.Inconnu,
        var word => throw new InvalidDataException($"'{word}' is no kind of agreement."),
    };

    private static AgreementStatus Status(JsonNode fields) => fields.Text("status") switch
    {
        "PROJET" => AgreementStatus.Projet,
        "EN_VIGUEUR" => AgreementStatus.EnVigueur,
        "TERMINE" => AgreementStatus.Termine,
        null => AgreementStatus.Inconnu,
        var word => throw new InvalidDataException($"'{word}' is no status of an agreement."),
    };

    private static string Constructed(AgreementKind kind) => kind switch
    {
        AgreementKind.Convention => "Convention",
        AgreementKind.Charte => "Charte",
        AgreementKind.Protocole => "Protocole",
        AgreementKind.Adhesion => "Adhésion",
        _ => "Accord",
    };
}
