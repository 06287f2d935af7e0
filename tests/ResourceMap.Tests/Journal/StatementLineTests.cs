using System.Globalization;
using ResourceMap.Journal;

namespace ResourceMap.Tests.Journal;

public sealed class StatementLineTests
{
    [Fact]
    public void A_statement_reads_back_as_it_was_written()
    {
        StatedRecord[] statements =
        [
            Stating.Service("é").Says((FacetNames.Name, "A"), (FacetNames.Contact, null)) with
            {
                Vintage = "cog:2021",
            },
            Stating.Service("a").IsWithdrawn(),
            Stating.Service("a").IsSameAs(Stating.Service("b")),
        ];

        foreach (var line in statements.Select(StatementLine.Write))
        {
            var (_, statement) = StatementLine.Read(line);
            Assert.Empty(statement.Refusals);
            Assert.Equal(line, StatementLine.Write(statement.Value!));
        }
    }

    [Theory]
    [InlineData("file:x", "")]
    [InlineData("file:x", " \u00a0")]
    [InlineData(" ", "1")]
    public void A_blank_names_no_record(string source, string externalId)
    {
        var line = $$"""{"source":"{{source}}","kind":"service","externalId":"{{externalId}}","withdrawn":true}""";

        var (key, statement) = StatementLine.Read(line);
        Assert.Null(key);
        Assert.EndsWith(
            "n'est pas un texte non vide.", Assert.Single(statement.Refusals).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"needs":["serafin:LONG"]}""", "needs[0]")]
    [InlineData("""{"kind":{"code":"finess:LONG"}}""", "kind.code")]
    [InlineData("""{"coverage":{"include":["COM-LONG"]}}""", "coverage.include[0]")]
    [InlineData("""{"sites":[{"key":"s","commune":"LONG"}]}""", "sites[0].commune")]
    [InlineData("""{"needs":["serafin:1.1.1",3]}""", "needs[1]")]
    [InlineData("""{"offers":[{"key":"l","ageMinMonths":2000}]}""", "offers[0].ageMinMonths")]
    [InlineData("""{"offers":[{"key":"l"},{"key":"l"}]}""", "« l »")]
    [InlineData("""{"sites":[{"commune":"37261"}]}""", "sites[0].key")]
    [InlineData("""{"coverage":{"include":["TOURS"]}}""", "coverage.include[0]")]
    [InlineData("""{"status":"OPEN"}""", "OUVERT, FERME")]
    [InlineData("""{"humeur":"bonne"}""", "humeur n'est pas une facette")]
    public void A_payload_of_the_wrong_shape_is_refused_at_its_place(string payload, string place)
    {
        var line = "{\"source\":\"file:x\",\"kind\":\"service\",\"externalId\":\"1\",\"payloadVersion\":1,\"payload\":"
            + payload.Replace("LONG", new string('1', 100), StringComparison.Ordinal) + "}";

        var (key, statement) = StatementLine.Read(line);

        Assert.Equal("1", key?.ExternalId);
        Assert.Contains(place, Assert.Single(statement.Refusals).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"SRV-\"")]
    [InlineData("\"SRV-0123456789ABCDEFGHJU\"")]
    [InlineData("\"ACT-0123456789ABCDEFGHJK\"")]
    [InlineData("3")]
    public void The_same_as_names_a_record_of_the_same_kind_by_its_whole_id(string anchor)
    {
        var (key, statement) = StatementLine.Read(
            "{\"source\":\"file:x\",\"kind\":\"service\",\"externalId\":\"1\",\"sameAs\":{\"anchor\":" + anchor
            + ",\"rule\":\"r\",\"evidence\":\"e\"}}");

        Assert.Equal("1", key?.ExternalId);
        Assert.Equal("sameAs.anchor", Assert.Single(statement.Refusals).Where);
    }

    [Theory]
    [InlineData("""{"source":"\ud800","kind":"service","externalId":"1","withdrawn":true}""")]
    [InlineData("""{"source":"a","kind":"\ud800","externalId":"1","withdrawn":true}""")]
    [InlineData("""{"source":"a","kind":"service","externalId":"1","statedOn":"\ud800","withdrawn":true}""")]
    [InlineData("""{"source":"a","kind":"service","externalId":"1","vintage":"\ud800","withdrawn":true}""")]
    [InlineData("""{"source":"a","kind":"service","externalId":"1","withdrawn":true,"\udc00":1}""")]
    [InlineData("""{"source":"a","kind":"service","externalId":"1","payloadVersion":1,"payload":{"name":"\ud800"}}""")]
    [InlineData("""
        {"source":"a","kind":"service","externalId":"1","payloadVersion":1,"payload":{"spda":{"a":{"\ud800":1}}}}
        """)]
    [InlineData("""
        {"source":"a","kind":"service","externalId":"1","payloadVersion":1,"payload":{"spda":{"a":["\ud800"]}}}
        """)]
    public void Half_a_character_is_refused_wherever_it_stands(string line) =>
        Assert.NotEmpty(StatementLine.Read(line).Statement.Refusals);

    [Fact]
    public void A_date_is_read_the_same_whatever_the_culture_of_the_machine()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var (_, statement) = StatementLine.Read("""
                {"source":"a","kind":"agreement","externalId":"1","statedOn":"2026-06-15","payloadVersion":1,
                 "payload":{"agreement":{"from":"2026-01-01","to":"2028-12-31"}}}
                """);

            Assert.Equal(new DateOnly(2026, 6, 15), statement.OrThrow().StatedOn);
            Assert.Contains("2026-06-15", StatementLine.Write(statement.OrThrow()), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
