using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Journal.Facets;

internal delegate bool TryRead<T>(JsonNode node, [MaybeNullWhen(false)] out T value);

/// <param name="Expected">In French, what a value of the shape is: <c>un texte</c>.</param>
internal sealed record Shape<T>(string Expected, TryRead<T> TryRead);

/// <summary>The shapes of single values. Numbers and dates read the same on every machine.</summary>
internal static class Shapes
{
    /// <summary>As FINESS has it: six digits.</summary>
    private const int CountMax = 999_999;

    private const string DateFormat = "yyyy-MM-dd";

    public static readonly Shape<string> Text = new("un texte", JsonText.TryRead);

    public static readonly Shape<string> FilledText = new(
        "un texte non vide",
        (JsonNode node, [MaybeNullWhen(false)] out string text) =>
            JsonText.TryRead(node, out text) && !string.IsNullOrWhiteSpace(text));

    public static readonly Shape<bool> Flag = new("true ou false", (JsonNode node, out bool value) =>
    {
        value = node.GetValueKind() == JsonValueKind.True;
        return value || node.GetValueKind() == JsonValueKind.False;
    });

    public static readonly Shape<int> Months = Whole("un nombre de mois révolus de 0 à 1440", 1440);

    public static readonly Shape<int> Count = Whole($"un entier de 0 à {CountMax}", CountMax);

    public static readonly Shape<double> Longitude = Number("une longitude", degrees => Math.Abs(degrees) <= 180);

    public static readonly Shape<double> Latitude = Number("une latitude", degrees => Math.Abs(degrees) <= 90);

    public static readonly Shape<double> Radius = Number("un rayon supérieur à 0", radius => radius > 0);

    public static readonly Shape<Code> Code = OfText<Code>(
        "un code d'une nomenclature connue", Nomenclatures.Code.TryParse);

    public static readonly Shape<DateOnly> Date = OfText(
        "une date telle que 2026-06-15",
        (string text, out DateOnly date) => DateOnly.TryParseExact(
            text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out date));

    public static readonly Shape<TerritoryId> Territory = OfText<TerritoryId>(
        "un territoire tel que COM-37261", TerritoryId.TryParse);

    public static readonly Shape<TerritoryId> Commune = OfText(
        "un code de commune tel que 37261",
        (string text, out TerritoryId id) => TerritoryId.TryParse("COM-" + text.Trim(), out id));

    /// <summary>Longitude first.</summary>
    public static readonly Shape<GeoPoint> Point = new(
        "une longitude et une latitude en WGS84",
        (JsonNode node, out GeoPoint point) =>
        {
            var (longitude, latitude) = (0d, 0d);
            var isPoint = node is JsonArray { Count: 2 } pair
                && pair[0] is { } east && Longitude.TryRead(east, out longitude)
                && pair[1] is { } north && Latitude.TryRead(north, out latitude);
            point = new GeoPoint(longitude, latitude);
            return isPoint;
        });

    /// <summary>The first day and the last.</summary>
    public static readonly Shape<ClosedPeriod> Period = new(
        "une période telle que [\"2026-08-01\",\"2026-08-31\"]",
        (JsonNode node, [MaybeNullWhen(false)] out ClosedPeriod period) =>
        {
            period = node is JsonArray { Count: 2 } pair
                && pair[0] is { } first && Date.TryRead(first, out var from)
                && pair[1] is { } last && Date.TryRead(last, out var to) && from <= to
                ? new ClosedPeriod(from, to)
                : null;
            return period is not null;
        });

    public static string Written(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static JsonArray Written(IEnumerable<ClosedPeriod> periods) =>
        [.. periods.Select(period => new JsonArray(Written(period.From), Written(period.To)))];

    public static JsonArray Written<T>(IEnumerable<T> items) => [.. items.Select(item => JsonValue.Create($"{item}"))];

    /// <summary>An object of the fields that are known.</summary>
    public static JsonObject Known(params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var known = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
                known.Add(name, value);
        }

        return known;
    }

    private delegate bool TryParse<T>(string text, out T value);

    private static Shape<T> OfText<T>(string expected, TryParse<T> parse)
        where T : struct => new(expected, (JsonNode node, out T value) =>
        {
            value = default;
            return JsonText.TryRead(node, out var text) && parse(text, out value);
        });

    private static Shape<double> Number(string expected, Predicate<double> accepts) => new(
        expected,
        (JsonNode node, out double number) =>
        {
            number = double.NaN;
            return node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
                && (value.TryGetValue(out number) || Parse(value, out number))
                && double.IsFinite(number) && accepts(number);
        });

    /// <summary>A whole number that was built in code.</summary>
    private static bool Parse(JsonValue value, out double number) => double.TryParse(
        value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static Shape<int> Whole(string expected, int max)
    {
        var shape = Number(expected, number => number >= 0 && number <= max && number % 1 == 0);
        return new(expected, (JsonNode node, out int whole) =>
        {
            var isWhole = shape.TryRead(node, out var number);
            whole = isWhole ? (int)number : 0;
            return isWhole;
        });
    }
}
