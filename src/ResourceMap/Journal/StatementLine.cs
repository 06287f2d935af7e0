using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Journal.Facets;
using ResourceMap.Refusals;

namespace ResourceMap.Journal;

/// <summary>One statement as one line of NDJSON, in the form of docs/payload.md.</summary>
public static class StatementLine
{
    public static string Write(StatedRecord statement)
    {
        var line = new JsonObject
        {
            ["source"] = statement.Key.Source,
            ["kind"] = statement.Key.Kind.Word(),
            ["externalId"] = statement.Key.ExternalId,
        };
        if (statement.StatedOn is { } date)
            line["statedOn"] = Shapes.Written(date);
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

    public static LineReading Read(string text)
    {
        if (!JsonText.TryParse(text, out var node))
            return Refused("La ligne n'est pas du JSON, ou un objet y porte deux fois la même clé.");
        if (node is not JsonObject line)
            return Refused("La ligne n'est pas un objet JSON.");
        var faults = new Faults();
        var fields = new Fields(line, at: null, faults);
        var key = ReadKey(fields);
        var statement = ReadSaying(fields, key);
        fields.RefuseUnknown();
        return new LineReading(key, faults.Count > 0 ? new Reading<StatedRecord>(faults.Told) : statement);
    }

    private static LineReading Refused(string sentence) =>
        new(null, new Refusal(RefusalCode.SyntaxError, sentence));

    private static RecordKey? ReadKey(Fields line)
    {
        line.Require("source", "kind", "externalId");
        var source = line.Text("source", Shapes.FilledText);
        var kind = line.Value("kind", Words.RecordKind.Shape);
        var externalId = line.Text("externalId", Shapes.FilledText);
        return source is null || kind is null || externalId is null
            ? null
            : new RecordKey(source, kind.Value, externalId);
    }

    private static StatedRecord ReadSaying(Fields line, RecordKey? key)
    {
        var isWithdrawn = line.Value("withdrawn", Shapes.Flag) == true;
        var (payload, sameAs) = (line.At("payload"), line.At("sameAs"));
        var version = line.Value("payloadVersion", Shapes.Count);
        if ((isWithdrawn ? 1 : 0) + (payload is null ? 0 : 1) + (sameAs is null ? 0 : 1) != 1)
            line.Faults.Add([new Refusal(
                RefusalCode.InvalidInput, "Une ligne porte payload, withdrawn ou sameAs, l'un des trois.")]);
        if (payload is not null)
            line.Require("payloadVersion");
        return new StatedRecord(
            key ?? default, line.Value("statedOn", Shapes.Date), line.Text("vintage"),
            payload is { } content && version is { } known ? ReadContent(content, known) : null,
            key is { Kind: var kind } ? sameAs?.Object(fields => ReadSameAs(fields, kind)) : null);
    }

    private static Payload? ReadContent(Stated content, int version)
    {
        if (content.Node is not JsonObject facets)
            return content.Refuse<Payload>("un objet");
        var reading = Payload.Read(version, facets);
        content.Of.Faults.Add(reading.Refusals);
        return reading.Value;
    }

    private static SameAs ReadSameAs(Fields sameAs, RecordKind kind)
    {
        sameAs.Require("anchor", "rule", "evidence");
        var anchor = sameAs.Text("anchor", new Shape<string>(
            $"l'identifiant d'une fiche de la même sorte, {kind.Prefix()} et {PublicId.Characters} caractères",
            (JsonNode node, [MaybeNullWhen(false)] out string text) =>
                JsonText.TryRead(node, out text) && PublicId.Is(kind.Prefix(), text)));
        return new SameAs(
            new EntityId(anchor ?? ""), sameAs.Text("rule", Shapes.FilledText) ?? "",
            sameAs.Text("evidence", Shapes.FilledText) ?? "");
    }

    private static void WriteContent(JsonObject line, Payload content)
    {
        line["payloadVersion"] = content.Version;
        line["payload"] = JsonNode.Parse(content.Text);
    }
}

/// <summary>What one line says, or why it cannot be taken.</summary>
/// <param name="Key">The record it speaks of, where that can be told.</param>
public sealed record LineReading(RecordKey? Key, Reading<StatedRecord> Statement);
