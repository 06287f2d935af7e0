using System.Text.Json.Nodes;
using FsCheck.Xunit;
using ResourceMap.Journal;

namespace ResourceMap.Tests.Journal;

public sealed class CanonicalJsonTests
{
    // The number samples of RFC 8785, appendix B, and its example of section 3.2.
    [Theory]
    [InlineData("0.0", "0")]
    [InlineData("-0", "0")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    [InlineData("9007199254740992", "9007199254740992")]
    [InlineData("295147905179352830000", "295147905179352830000")]
    [InlineData("9.999999999999997e22", "9.999999999999997e+22")]
    [InlineData("1e23", "1e+23")]
    [InlineData("999999999999999700000", "999999999999999700000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("9.999999999999997e-7", "9.999999999999997e-7")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("333333333.33333329", "333333333.3333333")]
    [InlineData("-0.0000033333333333333333", "-0.0000033333333333333333")]
    [InlineData("4.50", "4.5")]
    [InlineData("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"", "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    [InlineData("{\"b\":[1, {}],\"a\":null,\"B\":true}", "{\"B\":true,\"a\":null,\"b\":[1,{}]}")]
    public void A_value_is_written_in_one_form(string json, string canonical)
    {
        Assert.Equal(canonical, CanonicalJson.Write(JsonNode.Parse(json)));
    }

    [Property]
    public bool A_number_reads_back_as_itself(double number) => !double.IsFinite(number)
        || JsonNode.Parse(CanonicalJson.Write(JsonValue.Create(number)))!.GetValue<double>() == number;

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => CanonicalJson.Write(JsonValue.Create("\ud83d")));
    }
}
