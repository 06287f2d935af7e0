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
            var (statement, refusal, _) = StatementLine.Read(line);
            Assert.Null(refusal);
            Assert.Equal(line, StatementLine.Write(statement!));
        }
    }

    [Theory]
    [InlineData("file:x", "")]
    [InlineData("file:x", " \u00a0")]
    [InlineData(" ", "1")]
    public void A_blank_names_no_record(string source, string externalId)
    {
        var line = $$"""{"source":"{{source}}","kind":"service","externalId":"{{externalId}}","withdrawn":true}""";

        Assert.Equal((null, "source ou externalId manque.", null), StatementLine.Read(line));
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
    [InlineData("""{"humeur":"bonne"}""", "« humeur »")]
    public void A_payload_of_the_wrong_shape_is_refused_at_its_place(string payload, string place)
    {
        var line = "{\"source\":\"file:x\",\"kind\":\"service\",\"externalId\":\"1\",\"payloadVersion\":1,\"payload\":"
            + payload.Replace("LONG", new string('1', 100), StringComparison.Ordinal) + "}";

        var (statement, refusal, key) = StatementLine.Read(line);

        Assert.Null(statement);
        Assert.Equal("1", key?.ExternalId);
        Assert.Contains(place, refusal, StringComparison.Ordinal);
    }
}
