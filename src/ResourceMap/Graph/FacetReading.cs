using System.Globalization;
using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Graph;

/// <summary>Reads the fields of a facet; an absent field and a null one are both unknown.</summary>
internal static class FacetReading
{
    private static readonly ResolvedFacet NotStated = new(null, default, default, null, null, 0);

    /// <summary>The facet, or one without a value where no source states it.</summary>
    public static ResolvedFacet FacetOf(this ResolvedEntity entity, string facet) =>
        entity.Facets.GetValueOrDefault(facet, NotStated);

    public static string? Text(this JsonNode node, string field) => node[field]?.GetValue<string>();

    public static bool? Flag(this JsonNode node, string field) => node[field]?.GetValue<bool>();

    public static double? Number(this JsonNode node, string field) => node[field] is { } number
        ? double.Parse(number.ToJsonString(), CultureInfo.InvariantCulture)
        : null;

    public static int? Whole(this JsonNode node, string field) => (int?)node.Number(field);

    public static DateOnly? Date(this JsonNode node, string field) =>
        node.Text(field) is { } text ? Date(text) : null;

    public static Code? CodeIn(this JsonNode node, string field) =>
        node.Text(field) is { } text ? Code.Parse(text) : null;

    /// <summary>Null where the list is unknown, which an empty one is not.</summary>
    public static IReadOnlyList<Code>? Codes(this JsonNode node, string field) => node[field]?.AsArray().Codes();

    public static IReadOnlyList<Code> Codes(this JsonArray codes) =>
        codes.Select(code => Code.Parse(code!.GetValue<string>())).ToList();

    public static IEnumerable<JsonNode> Items(this JsonNode? list) => list?.AsArray().Select(item => item!) ?? [];

    public static IReadOnlyList<ClosedPeriod> Periods(this JsonNode node, string field) => node[field].Items()
        .Select(period => new ClosedPeriod(
            Date(period[0]!.GetValue<string>()), Date(period[1]!.GetValue<string>())))
        .ToList();

    /// <summary>The record that a reference names; without a source, one of the source that states it.</summary>
    public static RecordKey Reference(this JsonNode node, string statingSource) =>
        RecordKinds.TryParse(node.Text("kind"), out var kind)
            ? new RecordKey(node.Text("source") ?? statingSource, kind, node.Text("externalId")!)
            : throw new InvalidDataException($"'{node.Text("kind")}' is no kind of record.");

    private static DateOnly Date(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
