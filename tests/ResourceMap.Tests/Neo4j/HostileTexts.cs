using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Neo4j;

/// <summary>Forty texts that mean something to Cypher, Lucene, JSON, SQL or HTML; a file that states them.</summary>
internal static class HostileTexts
{
    public const string Blank = "\t\r\n";

    public static readonly string[] All =
    [
        "' OR 1=1 //", "\" OR 1=1 //", "`", "``) DETACH DELETE (n", "'}) DETACH DELETE n //", "\\", "\\' RETURN 1 //",
        "\\u0027 OR 1=1", "$ids", "{id: 'x'}", "}) MATCH (n) DETACH DELETE n //", "CALL db.labels()",
        "'; CALL dbms.shutdown() //", "/* */ RETURN 1", "// fin", "UNION MATCH (n) RETURN n",
        "LOAD CSV FROM 'file:///x' AS l", "name:*", "+a -b", "a AND NOT b", "a~ b^2", "[a TO z]", "(a OR b)", "*:*",
        "a*b?", "\"phrase\"", "a\\*b", "/a.*/", "<script>alert(1)</script>", "<!-- -->", "'; DROP TABLE heads; --",
        "%27%20OR", "{\"$type\":\"Null\"}", "]}]}", "a\u0000b", "a\nRETURN 1", Blank, "\u202Eabc", "𝔄 é œ ß",
        "😀 'é'",
    ];

    /// <summary>
    /// Three records for each text, that have it in every place that takes it; before them three with a blank name.
    /// </summary>
    public static ImportFile File()
    {
        var blank = new[] { Actor(Blank), Service(Blank), Agreement(Blank) }
            .Select(record => StatementLine.Write(record.IsNamed("?")))
            .Select(line => line.Replace("\"?\"", JsonSerializer.Serialize(Blank), StringComparison.Ordinal));
        var lines = blank.Concat(All.SelectMany(text => Statements(text, NameOf(text))).Select(StatementLine.Write));
        return new ImportFile("hostile.ndjson", Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    /// <summary>Of the records for a text, and their number: neither may be blank.</summary>
    public static string NameOf(string text) => text == Blank ? "Exemple – blanc" : text;

    public static RecordKey Actor(string text) => Service(text) with { Kind = RecordKind.Actor };

    public static RecordKey Service(string text) => Stating.Service(NameOf(text));

    public static RecordKey Agreement(string text) => Service(text) with { Kind = RecordKind.Agreement };

    /// <summary>Whose actor is the other party: the agreements make a chain, the last is of one actor alone.</summary>
    public static string Next(string text) => All[Math.Min(Array.IndexOf(All, text) + 1, All.Length - 1)];

    private static IEnumerable<StatedRecord> Statements(string text, string name) =>
    [
        Actor(text).IsNamed(name),
        Service(text).Says(
            (FacetNames.Name, name),
            (FacetNames.Kind, new JsonObject { ["code"] = "finess:000", ["label"] = text }),
            (FacetNames.Carriers, new JsonArray(Reference(text))),
            (FacetNames.Contact, new JsonObject { ["phone"] = text, ["email"] = text, ["website"] = text }),
            (FacetNames.Sites, new JsonArray(new JsonObject
            {
                ["key"] = name,
                ["address"] = text,
                ["commune"] = "37261",
                ["hours"] = text,
            })),
            (FacetNames.Offers, new JsonArray(new JsonObject
            {
                ["key"] = name,
                ["capacity"] = new JsonObject { ["count"] = 1, ["unit"] = name },
                ["sites"] = new JsonArray(name),
            }))),
        Agreement(text).Says(
            (FacetNames.Name, name),
            (FacetNames.Agreement, new JsonObject
            {
                ["object"] = text,
                ["parties"] = new JsonArray(Party(text, text), Party(Next(text), text)),
            })),
    ];

    private static JsonObject Party(string actor, string role) =>
        new() { ["actor"] = Reference(actor), ["role"] = role };

    private static JsonObject Reference(string text) => new() { ["kind"] = "actor", ["externalId"] = NameOf(text) };
}
