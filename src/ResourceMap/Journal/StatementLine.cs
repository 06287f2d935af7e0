using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResourceMap.Catalog;

namespace ResourceMap.Journal;

/// <summary>One statement as one line of NDJSON, in the form of docs/payload.md.</summary>
public static class StatementLine
{
    private static readonly string[] Fields =
        ["source", "kind", "externalId", "statedOn", "vintage", "payloadVersion", "payload", "withdrawn", "sameAs"];

    private static readonly string KindWords =
        string.Join(", ", Enum.GetValues<RecordKind>().Select(kind => kind.Word()));

    public static string Write(StatedRecord statement)
    {
        var line = new JsonObject
        {
            ["source"] = statement.Key.Source,
            ["kind"] = statement.Key.Kind.Word(),
            ["externalId"] = statement.Key.ExternalId,
        };
        if (statement.StatedOn is { } date)
            line["statedOn"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (statement.Vintage is { } vintage)
            line["vintage"] = vintage;
        if (statement.SameAs is { } sameAs)
            line["sameAs"] = new JsonObject
            {
                ["anchor"] = sameAs.Anchor.Value,
                ["rule"] = sameAs.Rule,
                ["evidence"] = sameAs.Evidence,
            };
        else if (statement.Content is null)
            line["withdrawn"] = true;
        else
            WriteContent(line, statement.Content);
        return CanonicalJson.Write(line);
    }

    /// <returns>The statement, or the reason in French why it is none; its record where that can be told.</returns>
    public static (StatedRecord? Statement, string? Refusal, RecordKey? Key) Read(string text)
    {
        JsonObject? line;
        try
        {
            line = JsonNode.Parse(text) as JsonObject;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            // An object with one key twice is found only when it is used, as an ArgumentException.
            return (null, "La ligne n'est pas du JSON.", null);
        }

        if (line is null)
            return (null, "La ligne n'est pas un objet JSON.", null);
        try
        {
            return Read(line);
        }
        catch (ArgumentException)
        {
            return (null, "Un objet porte deux fois la même clé.", null);
        }
    }

    private static (StatedRecord?, string?, RecordKey?) Read(JsonObject line)
    {
        if (line.FirstOrDefault(member => !Fields.Contains(member.Key)).Key is { } unknown)
            return (null, $"« {unknown} » n'est pas un champ connu : {string.Join(", ", Fields)}.", null);
        if (Text(line, "source") is not { } source || Text(line, "externalId") is not { } externalId
            || string.IsNullOrWhiteSpace(source) || string.IsNullOrWhiteSpace(externalId))
            return (null, "source ou externalId manque.", null);
        if (!RecordKinds.TryParse(Text(line, "kind"), out var kind))
            return (null, $"kind n'est pas l'un de {KindWords}.", null);
        var key = new RecordKey(source, kind, externalId);
        var (statedOn, isDate) = Date(line["statedOn"]);
        if (!isDate)
            return (null, "statedOn n'est pas une date telle que 2026-06-15.", key);
        var (statement, refusal) = ReadSaying(line, new StatedRecord(key, statedOn, Text(line, "vintage"), null));
        return (statement, refusal, key);
    }

    private static (StatedRecord?, string?) ReadSaying(JsonObject line, StatedRecord withdrawal)
    {
        var isWithdrawn = line["withdrawn"]?.GetValueKind() == JsonValueKind.True;
        var said = (line["payload"] is null ? 0 : 1) + (line["sameAs"] is null ? 0 : 1) + (isWithdrawn ? 1 : 0);
        if (said != 1)
            return (null, "Une ligne porte payload, withdrawn ou sameAs, l'un des trois.");
        if (isWithdrawn)
            return (withdrawal, null);
        if (line["sameAs"] is { } sameAs)
            return ReadSameAs(sameAs, withdrawal);
        if (line["payload"] is not JsonObject facets || line["payloadVersion"]?.GetValueKind() != JsonValueKind.Number)
            return (null, "payload n'est pas un objet, ou payloadVersion n'est pas un nombre.");
        if (!int.TryParse(line["payloadVersion"]!.ToJsonString(), CultureInfo.InvariantCulture, out var version))
            return (null, "payloadVersion n'est pas un entier.");
        var (payload, refusal) = PayloadReader.Read(version, facets);
        return (payload is null ? null : withdrawal with { Content = payload }, refusal);
    }

    private static (StatedRecord?, string?) ReadSameAs(JsonNode sameAs, StatedRecord withdrawal)
    {
        if (sameAs is not JsonObject said || Text(said, "anchor") is not { } anchor
            || Text(said, "rule") is not { } rule || Text(said, "evidence") is not { } evidence)
            return (null, "sameAs porte anchor, rule et evidence.");
        return anchor.StartsWith(withdrawal.Key.Kind.Prefix(), StringComparison.Ordinal)
            ? (withdrawal with { SameAs = new SameAs(new EntityId(anchor), rule, evidence) }, null)
            : (null, $"{anchor} n'est pas de la même sorte que la fiche.");
    }

    private static void WriteContent(JsonObject line, Payload content)
    {
        line["payloadVersion"] = content.Version;
        line["payload"] = JsonNode.Parse(PayloadWriter.Write(content));
    }

    private static string? Text(JsonObject line, string field) =>
        line[field] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;

    private static (DateOnly? Date, bool IsDate) Date(JsonNode? value)
    {
        if (value is null)
            return (null, true);
        var isDate = DateOnly.TryParseExact(
            value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return (date, isDate);
    }
}
