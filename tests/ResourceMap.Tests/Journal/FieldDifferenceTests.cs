using ResourceMap.Journal;

namespace ResourceMap.Tests.Journal;

public sealed class FieldDifferenceTests
{
    [Theory]
    [InlineData("""{"name":"A"}""", """{"name":"B"}""", "name: \"A\" > \"B\"")]
    [InlineData("""{"name":"A"}""", """{"name":"A"}""")]
    [InlineData("""{"status":"OUVERT"}""", """{"status":null}""", "status: \"OUVERT\" > null")]
    [InlineData("""{"status":"OUVERT"}""", "{}", "status: \"OUVERT\" > ")]
    [InlineData("{}", """{"needs":["serafin:1"]}""", "needs:  > [\"serafin:1\"]")]
    [InlineData(
        """{"needs":["serafin:1"]}""", """{"needs":["serafin:2"]}""", "needs: [\"serafin:1\"] > [\"serafin:2\"]")]
    [InlineData(
        """{"offers":[{"key":"l1","capacity":{"count":42}},{"key":"l2"}]}""",
        """{"offers":[{"key":"l3"},{"key":"l1","capacity":{"count":45}}]}""",
        "offers[l1].capacity.count: 42 > 45", "offers[l2]: {\"key\":\"l2\"} > ", "offers[l3]:  > {\"key\":\"l3\"}")]
    public void Each_field_that_differs_is_told_where_it_stands(string before, string after, params string[] expected)
    {
        var changes = FieldDifference.Between(Content(before), Content(after));

        Assert.Equal(expected, changes.Select(change => $"{change.Path}: {change.Before} > {change.After}"));
    }

    [Fact]
    public void A_record_that_says_nothing_yet_differs_in_every_facet() =>
        Assert.Equal("name", Assert.Single(FieldDifference.Between(null, Content("""{"name":"A"}"""))).Path);

    private static Payload Content(string json) => Payload.ReadStored(Payload.CurrentVersion, json);
}
