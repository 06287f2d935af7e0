using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ResourceMap.Server.GraphQL.Resolvers;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Tests.GraphQL;

/// <summary>A cursor is good for the list that gave it, asked as it was, and for nothing else.</summary>
public sealed class CursorTests(DirectoryServer server) : IClassFixture<DirectoryServer>
{
    private const string Need = "{code: \"serafin:1.1.1\", priority: 1}";

    /// <summary>With the path to each list.</summary>
    private static readonly (string Query, string[] Path)[] Lists =
    [
        ("services(AFTER)", ["services"]),
        ("services(AFTER, filter: {within: \"DEP-37\"})", ["services"]),
        ("actors(AFTER)", ["actors"]),
        ("actors(AFTER, filter: {level: ETABLISSEMENT})", ["actors"]),
        ("territories(AFTER)", ["territories"]),
        ("territories(AFTER, kinds: [COMMUNE])", ["territories"]),
        ("codes(AFTER, scheme: SERAFIN)", ["codes"]),
        ("codes(AFTER, scheme: CLIENTELE)", ["codes"]),
        ("needs(AFTER, text: \"aide\")", ["needs"]),
        ("importRuns(AFTER)", ["importRuns"]),
        ("whoCovers(AFTER, place: {communeCode: \"37261\"})", ["whoCovers"]),
        ("whoCovers(AFTER, place: {communeCode: \"37122\"})", ["whoCovers"]),
        ("whoCovers(AFTER, place: {communeCode: \"37261\"}, ageMonths: 100)", ["whoCovers"]),
        ("match(input: {place: {communeCode: \"37261\"}, ageMonths: 110, needs: [" + Need + "]}) { responses(AFTER)",
            ["match", "responses"]),
        ("match(input: {place: {communeCode: \"37261\"}, ageMonths: 110, needs: [" + Need
            + "]}) { needs { responses(AFTER)", ["match", "needs", "0", "responses"]),
        ("match(input: {place: {communeCode: \"37261\"}, ageMonths: 111, needs: [" + Need + "]}) { responses(AFTER)",
            ["match", "responses"]),
    ];

    [Fact]
    public async Task No_list_takes_the_cursor_of_another_nor_of_itself_asked_otherwise()
    {
        var cursors = new List<string>();
        foreach (var list in Lists)
            cursors.Add((string)(await AskAsync(list, null))["edges"]![0]!["cursor"]!);

        var faults = new List<string>();
        foreach (var (list, at) in Lists.Select((list, at) => (list, at)))
        {
            foreach (var (cursor, from) in cursors.Select((cursor, from) => (cursor, from)))
            {
                var answer = await server.AskAsync(Written(list), new { after = cursor });
                var isRefused = answer["errors"] is not null
                    && EngineTests.Codes(answer).All(code => code == "INVALID_CURSOR");
                if (isRefused != (from != at))
                    faults.Add($"{list.Query} after one of {Lists[from].Query}: {answer["errors"]?.ToJsonString()}");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task What_no_page_gave_is_refused()
    {
        var given = (string)(await AskAsync(Lists[4], null))["edges"]![0]!["cursor"]!;
        string[] forged =
        [
            "", "nonsense", "é!", given + "=", " " + given, given[..^1], given + "A",
            Convert.ToBase64String(Encoding.UTF8.GetBytes("0\u241Fx")).TrimEnd('='), "0", "99999",
        ];

        foreach (var cursor in forged)
        {
            var answer = await server.AskAsync(Written(Lists[4]), new { after = cursor });
            Assert.Equal(["INVALID_CURSOR"], EngineTests.Codes(answer));
        }
    }

    [Theory]
    [InlineData("Query.territories", "territories(AFTER)")]
    [InlineData("Query.codes scheme:\"SERAFIN\"", "codes(AFTER, scheme: SERAFIN)")]
    [InlineData("Query.services", "services(AFTER)")]
    [InlineData("Query.importRuns", "importRuns(AFTER)")]
    public async Task A_sealed_cursor_of_no_row_is_refused(string question, string list)
    {
        var asked = new Asked(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(question)))[..16]);
        foreach (var row in (string[])["x", "-1", "99999999999999999999", "", "1e3"])
            Assert.Equal(["INVALID_CURSOR"], await CodesAsync(row));
        foreach (var row in list.StartsWith("services", StringComparison.Ordinal)
            ? (string[])[]
            : ["0\u241Fx", "-1\u241Fx", "99999999999999999999\u241Fx", "\u241F", "5\u241F"])
            Assert.Equal(["INVALID_CURSOR"], await CodesAsync(row));

        async Task<IEnumerable<string?>> CodesAsync(string row) => EngineTests.Codes(
            await server.AskAsync(Written((list, [])), new { after = ListCursor.Of(asked, row) }));
    }

    [Fact]
    public async Task The_next_page_of_one_need_is_reached_by_its_code_and_takes_no_cursor_of_another()
    {
        const string query = """
            query($codes: [Code!], $after: String) {
              match(input: {place: {communeCode: "37261"}, ageMonths: 110,
                  needs: [{code: "serafin:1.1.1", priority: 1}, {code: "serafin:1.1", priority: 2}]}) {
                needs(codes: $codes) {
                  need { code }
                  responses(first: 2, after: $after) { pageInfo { endCursor } edges { node { rank } } } } } }
            """;
        var all = (await server.AskAsync(query)).At("match", "needs")!;
        var after = (string?)all[0]!["responses"]!["pageInfo"]!["endCursor"];

        var next = await server.AskAsync(query, new { codes = new[] { "serafin:1.1.1" }, after });
        var other = await server.AskAsync(query, new { codes = new[] { "serafin:1.1" }, after });
        var unasked = await server.AskAsync(query, new { codes = new[] { "serafin:1.2" } });

        Assert.Equal(3, (int)next.At("match", "needs", 0, "responses", "edges", 0, "node", "rank")!);
        Assert.Single(next.At("match", "needs")!.AsArray());
        Assert.Equal(["INVALID_CURSOR"], EngineTests.Codes(other));
        Assert.Equal(["INVALID_INPUT"], EngineTests.Codes(unasked));
    }

    [Fact]
    public async Task The_list_of_an_actor_goes_on_wherever_the_actor_is_met()
    {
        var listed = await server.AskAsync("""
            { services(first: 1) { edges { node { actor { id services(first: 2) { pageInfo { endCursor } } } } } } }
            """);
        var actor = listed.At("services", "edges", 0, "node", "actor")!;
        var node = await server.AskAsync("""
            query($id: ID!, $after: String) { node(id: $id) { ... on Actor { services(first: 3, after: $after) {
              edges { node { name } } } } } }
            """, new { id = (string)actor["id"]!, after = (string)actor["services"]!["pageInfo"]!["endCursor"]! });

        Assert.Equal(3, node.At("node", "services", "edges")!.AsArray().Count);
    }

    private async Task<JsonNode> AskAsync((string Query, string[] Path) list, string? after)
    {
        var answer = await server.AskAsync(Written(list), new { after });
        Assert.Null(answer["errors"]?.ToJsonString());
        return list.Path.Aggregate(
            answer["data"]!, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
    }

    private static string Written((string Query, string[] Path) list) =>
        "query($after: String) { " + list.Query.Replace("AFTER", "first: 2, after: $after", StringComparison.Ordinal)
        + " { edges { cursor } }" + new string('}', list.Query.Count(sign => sign == '{')
            - list.Query.Count(sign => sign == '}') + 1);
}
