using ResourceMap.Journal;

namespace ResourceMap.Tests.Journal;

public sealed class RecordKeyTests
{
    // Computed apart from this code: a change here would break every id that anybody has noted down.
    [Theory]
    [InlineData("finess-et", RecordKind.Service, "370000051", "SRV-1JWYA1T5T9NEH8XSW4BN")]
    [InlineData("finess-ej", RecordKind.Actor, "370000028", "ACT-CNW13EVBAKBGDHDTBHN2")]
    [InlineData("file:exemple", RecordKind.Zone, "été", "ZONE-83K9JHY15T7V11KEWP04")]
    public void The_id_of_a_record_is_for_ever_the_same(
        string source, RecordKind kind, string externalId, string expected)
    {
        Assert.Equal(expected, new RecordKey(source, kind, externalId).Id.Value);
    }
}
