using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Journal.Facets;

/// <summary>What several actors have signed together; every field may be unknown.</summary>
public sealed record AgreementFacet() : Facet(FacetNames.Agreement)
{
    public AgreementKind? Kind { get; init; }

    public string? Subject { get; init; }

    public AgreementStatus? Status { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>Never before <see cref="From"/>.</summary>
    public DateOnly? To { get; init; }

    /// <summary>As the source names them.</summary>
    public IReadOnlyList<TerritoryId> Territories { get; init; } = [];

    public IReadOnlyList<StatedParty> Parties { get; init; } = [];

    public override JsonNode Write() => Shapes.Known(
        ("kind", Words.AgreementKind.Write(Kind)), ("object", Subject), ("status", Words.AgreementStatus.Write(Status)),
        ("from", From is { } from ? Shapes.Written(from) : null), ("to", To is { } to ? Shapes.Written(to) : null),
        ("territories", Territories.Count > 0 ? Shapes.Written(Territories) : null),
        ("parties", Parties.Count > 0 ? new JsonArray([.. Parties.Select(party => party.Write())]) : null));

    internal static AgreementFacet? Read(Fields facets) => facets.Object(FacetNames.Agreement, fields =>
    {
        var agreement = new AgreementFacet
        {
            Kind = fields.Value("kind", Words.AgreementKind.Shape),
            Subject = fields.Text("object"),
            Status = fields.Value("status", Words.AgreementStatus.Shape),
            From = fields.Value("from", Shapes.Date),
            To = fields.Value("to", Shapes.Date),
            Territories = fields.List("territories", Shapes.Territory) ?? [],
            Parties = fields.Objects("parties", StatedParty.Read) ?? [],
        };
        if (agreement.To < agreement.From)
            fields.Refuse(RefusalCode.InvalidInput, "to", $"précède {fields.PathOf("from")}");
        return agreement;
    });
}

/// <param name="Role">In the words of the source.</param>
/// <param name="SignedOn">From this day on it binds the actor; null when unknown.</param>
public sealed record StatedParty(RecordReference Actor, string? Role, DateOnly? SignedOn)
{
    internal JsonObject Write() => Shapes.Known(
        ("actor", Actor.Write()), ("role", Role), ("signedOn", SignedOn is { } date ? Shapes.Written(date) : null));

    internal static StatedParty Read(Fields party)
    {
        party.Require("actor");
        return new StatedParty(
            party.Object("actor", actor => RecordReference.Read(actor, Words.PartyKind))!,
            party.Text("role"), party.Value("signedOn", Shapes.Date));
    }
}
