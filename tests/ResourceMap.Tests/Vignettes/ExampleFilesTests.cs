using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;
using ResourceMap.Tests.Nomenclatures;
using ResourceMap.Tests.Territories;

namespace ResourceMap.Tests.Vignettes;

public sealed partial class ExampleFilesTests
{
    private static readonly JsonObject[] Statements = [.. ExampleFiles.Names.SelectMany(ExampleFiles.Lines)
        .Select(line => JsonNode.Parse(line)!.AsObject())];

    private static readonly JsonObject[] Payloads = [.. Statements.Select(s => s["payload"]).OfType<JsonObject>()];

    [Fact]
    public void Every_line_is_a_statement_of_the_example_source_whose_payload_is_known()
    {
        Assert.All(Statements, statement =>
        {
            Assert.Equal("file:exemple", (string?)statement["source"]);
            if (statement["payload"] is JsonObject payload)
                Assert.Empty(Payload.Read((int)statement["payloadVersion"]!, payload).Refusals);
            else
                Assert.True((bool)statement["withdrawn"]!);
        });
    }

    [Fact]
    public void Every_name_says_that_it_is_an_example()
    {
        Assert.All(
            Payloads, payload => Assert.StartsWith("Exemple – ", (string?)payload["name"], StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_is_in_a_table_of_the_seed()
    {
        var codes = Payloads.SelectMany(payload => QuotedCode().Matches(payload.ToJsonString()))
            .Select(match => match.Groups[1].Value).Distinct();

        Assert.DoesNotContain(codes, code => SeedNomenclature.Instance.Find(Code.Parse(code)) is null);
    }

    [Fact]
    public void Every_reference_is_stated_by_the_example_itself()
    {
        var stated = Statements.Select(s => $"{s["kind"]}/{s["externalId"]}").ToHashSet();

        var parties = Payloads.SelectMany(payload => payload["agreement"]?["parties"]!.AsArray() ?? [])
            .Select(party => party!["actor"]);
        var references = Payloads.SelectMany(payload => payload["carriers"]?.AsArray() ?? []).Concat(parties)
            .Select(reference => $"{reference!["kind"]}/{reference["externalId"]}");

        Assert.Subset(stated, references.ToHashSet());
    }

    [Fact]
    public void Every_territory_of_an_area_is_in_force()
    {
        var areas = Payloads.Select(payload => payload["coverage"]).OfType<JsonObject>();

        var territories = areas.SelectMany(area => new[] { area["include"]!, area["exclude"]! })
            .SelectMany(parts => parts.AsArray())
            .Concat(Payloads.SelectMany(payload => payload["agreement"]?["territories"]?.AsArray() ?? []))
            .Select(part => new TerritoryId((string)part!));

        Assert.DoesNotContain(territories, id => France.Geography.Find(id) is null);
    }

    [GeneratedRegex("\"((?:serafin|besoin-courant|clientele|mode|finess|dispositif|decision|titre):[^\"]+)\"")]
    private static partial Regex QuotedCode();
}
