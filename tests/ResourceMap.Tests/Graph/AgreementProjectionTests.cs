using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Territories;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Graph;

public sealed class AgreementProjectionTests
{
    private static readonly RecordKey Record = new("file:test", RecordKind.Agreement, "c");

    [Fact]
    public void Every_field_of_an_agreement_is_kept()
    {
        // 63078 merged into 63448.
        var agreement = AgreementOf("""
            {"kind":"CHARTE","object":"Répit","status":"EN_VIGUEUR","from":"2026-01-01","to":"2028-12-31",
             "territories":["DEP-37","COM-63078","COM-63448"],
             "parties":[{"actor":{"kind":"actor","externalId":"g"},"role":"pilote","signedOn":"2025-12-10"},
              {"actor":{"kind":"establishment","externalId":"e","source":"finess-et"}}]}
            """);

        Assert.Equal(("Répit", true, "Répit"), (agreement.Name, agreement.IsNameConstructed, agreement.Subject));
        Assert.Equal((AgreementKind.Charte, AgreementStatus.EnVigueur), (agreement.Kind, agreement.Status));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31)), (agreement.From, agreement.To));
        Assert.Equal([new TerritoryId("DEP-37"), new TerritoryId("COM-63448")], agreement.Territories);
        Assert.Equal(
            [
                new AgreementParty(
                    new RecordKey("file:test", RecordKind.Actor, "g").Id, "pilote", new DateOnly(2025, 12, 10)),
                new AgreementParty(new RecordKey("finess-et", RecordKind.Establishment, "e").Id, null, null),
            ],
            agreement.Parties);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"kind":null,"object":null,"status":null,"from":null,"to":null,"parties":null}""")]
    public void What_no_source_says_of_an_agreement_stays_unknown(string facet)
    {
        var agreement = AgreementOf(facet);

        Assert.Equal(("Accord", true), (agreement.Name, agreement.IsNameConstructed));
        Assert.Equal((AgreementKind.Inconnu, AgreementStatus.Inconnu), (agreement.Kind, agreement.Status));
        Assert.Null(agreement.Subject ?? (object?)agreement.From ?? agreement.To);
        Assert.Empty(agreement.Parties);
        Assert.Empty(agreement.Territories);
    }

    [Theory]
    [InlineData("""{"from":"2026-01-02","to":"2026-01-01"}""", "agreement.to précède agreement.from.")]
    [InlineData("""{"kind":"TRAITE"}""", "agreement.kind n'est pas l'un de CONVENTION, CHARTE")]
    [InlineData("""{"parties":[{"role":"pilote"}]}""", "agreement.parties[0].actor manque.")]
    [InlineData(
        """{"parties":[{"actor":{"kind":"service","externalId":"s"}}]}""",
        "agreement.parties[0].actor.kind n'est pas l'un de actor, establishment.")]
    [InlineData("""{"signataires":[]}""", "agreement.signataires n'est pas un champ connu.")]
    public void A_statement_of_an_agreement_that_is_not_of_its_shape_is_refused_with_the_reason(
        string facet, string reason)
    {
        var reading = Payload.Read(1, new JsonObject { [FacetNames.Agreement] = JsonNode.Parse(facet) });

        Assert.StartsWith(reason, reading.Refusals[0].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"from":"2026-01-01","to":"2026-01-01","parties":[]}""")]
    [InlineData("""{"from":"2026-01-01","to":null,"territories":["ZONE-X"]}""")]
    public void A_statement_of_an_agreement_of_its_shape_is_read(string facet) => Assert.Empty(
        Payload.Read(1, new JsonObject { [FacetNames.Agreement] = JsonNode.Parse(facet) }).Refusals);

    private static Agreement AgreementOf(string facet) =>
        new DirectoryProjection(Reference.OfSeed).AgreementOf(Resolution.Resolve(
            Record.Id,
            [
                new Head(
                    Record, Record.Id, 1, default, new DateOnly(2026, 6, 1), "cog:2024",
                    Stating.Content((FacetNames.Agreement, JsonNode.Parse(facet)))),
            ],
            Reference.OfSeed.Ranks));
}
