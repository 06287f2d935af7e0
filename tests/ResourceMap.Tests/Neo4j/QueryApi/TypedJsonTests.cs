using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests.Neo4j.QueryApi;

/// <summary>Values as they stand on the wire.</summary>
public sealed class TypedJsonTests
{
    private static readonly CypherStatement Echo = new("echo", "RETURN $v AS v");

    public static TheoryData<object?, string> Wire() => new()
    {
        { null, """{"$type":"Null","_value":null}""" },
        { "é", """{"$type":"String","_value":"é"}""" },
        { 7, """{"$type":"Integer","_value":"7"}""" },
        { long.MinValue, """{"$type":"Integer","_value":"-9223372036854775808"}""" },
        { 48.0, """{"$type":"Float","_value":"48"}""" },
        { double.NaN, """{"$type":"Float","_value":"NaN"}""" },
        { double.PositiveInfinity, """{"$type":"Float","_value":"Infinity"}""" },
        { true, """{"$type":"Boolean","_value":true}""" },
        { new DateOnly(2024, 2, 29), """{"$type":"Date","_value":"2024-02-29"}""" },
        {
            new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.FromHours(1)),
            """{"$type":"OffsetDateTime","_value":"2025-12-31T23:30:00.0000000Z"}"""
        },
        { new byte[] { 1, 2 }, """{"$type":"Base64","_value":"AQI="}""" },
        { new[] { "a" }, """{"$type":"List","_value":[{"$type":"String","_value":"a"}]}""" },
        {
            new Dictionary<string, object?> { ["k"] = false },
            """{"$type":"Map","_value":{"k":{"$type":"Boolean","_value":false}}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Wire))]
    public async Task A_value_goes_with_its_type_before_it_whatever_the_culture(object? value, string json)
    {
        await using var server = new FakeNeo4j(Answer("""{"$type":"Null","_value":null}"""));
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            await ReadAsync(server, value);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Contains($$$"""{"v":{{{json}}}}""", server.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_the_graph_does_not_know_is_refused_by_its_name()
    {
        await using var server = new FakeNeo4j(Answer("""{"$type":"Null","_value":null}"""));

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => ReadAsync(server, new List<object> { 1.5m }));

        Assert.Contains("v: System.Decimal", fault.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_type_that_is_not_read_is_refused_by_its_name()
    {
        await using var server = new FakeNeo4j(Answer("""{"$type":"Point","_value":"SRID=4326;POINT (1 2)"}"""));

        var fault = await Assert.ThrowsAsync<QueryApiException>(() => ReadAsync(server, null));

        Assert.Equal(FaultKind.Invalid, fault.Kind);
        Assert.Contains("Point", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"_value":"a","$type":"String"}""")]
    [InlineData("""{"$type":"Integer","_value":"many"}""")]
    [InlineData("""{"$type":"Boolean","_value":"true"}""")]
    [InlineData("\"plain\"")]
    public async Task A_value_that_is_not_of_its_type_is_no_answer(string json)
    {
        await using var server = new FakeNeo4j(Answer(json));

        var fault = await Assert.ThrowsAsync<QueryApiException>(() => ReadAsync(server, null));

        Assert.Equal(FaultKind.Unreachable, fault.Kind);
    }

    [Fact]
    public async Task An_instant_is_read_as_utc_with_or_without_seconds()
    {
        await using var server = new FakeNeo4j(
            Answer("""{"$type":"OffsetDateTime","_value":"2026-01-01T01:00+01:00"}"""));

        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), await ReadAsync(server, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_character_is_whole_wherever_the_buffer_ends(int shift)
    {
        var text = new string('x', shift) + string.Concat(Enumerable.Repeat("𝄞é", 20_000));
        await using var server = new FakeNeo4j(Answer($$"""{"$type":"String","_value":"{{text}}"}"""));

        Assert.Equal(text, await ReadAsync(server, null));
    }

    [Fact]
    public void A_row_says_which_field_is_not_what_was_asked_for()
    {
        var row = new Row(new Dictionary<string, object?> { ["name"] = null, ["age"] = 7L });

        Assert.Null(row.TextOrNull("name"));
        Assert.Contains("name", Assert.Throws<InvalidCastException>(() => row.Text("name")).Message);
        Assert.Contains("age", Assert.Throws<InvalidCastException>(() => row.TextOrNull("age")).Message);
        Assert.Contains("other", Assert.Throws<KeyNotFoundException>(() => row.TextOrNull("other")).Message);
    }

    private static Reply Answer(string value) =>
        Replies.Json(202, $$$"""{"data":{"fields":["v"],"values":[[{{{value}}}]]},"bookmarks":[]}""");

    private static async Task<object?> ReadAsync(FakeNeo4j server, object? value)
    {
        using var client = new QueryApiClient(
            server.Options with { TriesMax = 1 }, TimeProvider.System, NullLogger<QueryApiClient>.Instance);
        var parameters = new Dictionary<string, object?> { ["v"] = value };
        return Assert.Single(await client.ReadAsync(Echo, parameters, row => row["v"], CancellationToken.None));
    }
}
