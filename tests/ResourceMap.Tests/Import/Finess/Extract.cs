using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Journal;

namespace ResourceMap.Tests.Import.Finess;

/// <summary>Writes small FINESS extracts and reads them back.</summary>
internal static class Extract
{
    public const string Banner = "finess;etalab;0;2021-01-08";

    public const string Lambert = "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93";

    /// <summary>A good row of an établissement; the given columns, counted from 0, are replaced.</summary>
    public static string Et(params (int Column, string Value)[] changes) => Row(
        "structureet;370000051;370000028;CLINIQUE DU LAC;;;;8;R;DES LILAS;;;261;37;INDRE ET LOIRE;37000 TOURS;"
        + "0247937000;;182;Service d'Education Spéciale;4105;Enfance;"
        + "64480022900028;8610Z;;;;;1949-10-15;;2012-10-11;", changes);

    public static string Point(string number, string x, string y, string source = Lambert) =>
        $"geolocalisation;{number};{x};{y};{source};2021-01-08";

    public static string Row(string row, params (int Column, string Value)[] changes)
    {
        var fields = row.Split(';');
        foreach (var (column, value) in changes)
            fields[column] = value;
        return string.Join(';', fields);
    }

    public static List<ImportRow> ReadEt(params string[] rows) => Read(new FinessEt(), rows);

    public static List<ImportRow> Read(ILayout layout, params string[] rows) =>
        Read(layout, Encoding.UTF8.GetBytes(string.Join('\n', [Banner, .. rows])));

    public static List<ImportRow> Read(ILayout layout, byte[] bytes) =>
        [.. layout.Read(new ImportFile("finess.csv", bytes), ReadingContext.OfSeed)];

    /// <summary>The content that the rows state of a record.</summary>
    public static JsonObject Content(IEnumerable<ImportRow> rows, RecordKind kind, string number)
    {
        var record = rows.OfType<ImportRow.Stated>().SelectMany(row => row.Records)
            .Single(record => record.Key.Kind == kind && record.Key.ExternalId == number && record.Content is not null);
        return Json(record.Content!);
    }

    public static JsonObject Json(Payload payload) =>
        JsonNode.Parse(payload.Text)!.AsObject();

    public static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void AssertStates(StatedRecord record, string json)
    {
        var stated = Json(record.Content!);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), stated), stated.ToJsonString(Plain));
    }

    /// <summary>Rows of the official XML feeds, transcribed into the layout of the open data.</summary>
    public static byte[] Sample(string file) => File.ReadAllBytes(Path.Combine(
        TestData.RepositoryRoot, "tests", "ResourceMap.Tests", "Import", "Finess", "Samples", file));
}
