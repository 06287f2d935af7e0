using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResourceMap.Journal;

/// <summary>
/// JSON in one form only (RFC 8785): keys sorted by UTF-16 code units, numbers as ECMAScript writes them, no space,
/// the fewest escapes. Equal content gives equal bytes, so that a hash tells whether anything changed.
/// </summary>
public static class CanonicalJson
{
    /// <summary>
    /// Throws <see cref="InvalidDataException"/> for a number beyond a double or half a surrogate pair.
    /// </summary>
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>SHA-256 over the UTF-8 bytes of canonical text.</summary>
    public static byte[] Hash(string canonical) => SHA256.HashData(Encoding.UTF8.GetBytes(canonical));

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                AppendObject(text, members);
                break;
            case JsonArray items:
                AppendArray(text, items);
                break;
            default:
                AppendValue(text, node.AsValue());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonObject members)
    {
        var separator = '{';
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            text.Append(separator);
            AppendString(text, name);
            text.Append(':');
            Append(text, value);
            separator = ',';
        }

        text.Append(separator == '{' ? "{}" : "}");
    }

    private static void AppendArray(StringBuilder text, JsonArray items)
    {
        var separator = '[';
        foreach (var item in items)
        {
            text.Append(separator);
            Append(text, item);
            separator = ',';
        }

        text.Append(separator == '[' ? "[]" : "]");
    }

    private static void AppendValue(StringBuilder text, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                AppendString(text, JsonText.TryRead(value, out var read) ? read : throw HalfPair());
                break;
            case JsonValueKind.Number:
                text.Append(Number(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)));
                break;
            default:
                text.Append(value.ToJsonString());
                break;
        }
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var index = 0; index < value.Length; index++)
        {
            RefuseHalfPair(value, index);
            text.Append(value[index] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' and var control => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)control:x4}"),
                var plain => plain.ToString(),
            });
        }

        text.Append('"');
    }

    private static void RefuseHalfPair(string value, int index)
    {
        var isHalf = char.IsHighSurrogate(value[index])
            ? index + 1 == value.Length || !char.IsLowSurrogate(value[index + 1])
            : char.IsLowSurrogate(value[index]) && (index == 0 || !char.IsHighSurrogate(value[index - 1]));
        if (isHalf)
            throw HalfPair();
    }

    private static InvalidDataException HalfPair() => new("Un texte contient une moitié de caractère (demi-zone).");

    /// <summary>ECMAScript's Number::toString over the shortest digits that read back as the same double.</summary>
    private static string Number(double value)
    {
        if (!double.IsFinite(value))
            throw new InvalidDataException("Un nombre dépasse ce qu'un double peut tenir.");
        if (value == 0)
            return "0";
        var (digits, point) = ShortestDigits(Math.Abs(value));
        return (value < 0 ? "-" : "") + Layout(digits, point);
    }

    /// <summary>The digits, and how many of them stand before the decimal point.</summary>
    private static (string Digits, int Point) ShortestDigits(double value)
    {
        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], CultureInfo.InvariantCulture);
        var whole = parts[0].Split('.')[0].TrimStart('0');
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var fraction = parts[0].Contains('.') ? parts[0].Split('.')[1] : "";
        var leadingZeros = whole.Length > 0 ? 0 : fraction.Length - fraction.TrimStart('0').Length;
        return (digits.TrimEnd('0'), whole.Length - leadingZeros + exponent);
    }

    private static string Layout(string digits, int point)
    {
        if (point is > 0 and <= 21)
            return digits.Length <= point ? digits.PadRight(point, '0') : $"{digits[..point]}.{digits[point..]}";
        if (point is > -6 and <= 0)
            return "0." + new string('0', -point) + digits;
        var exponent = (point > 0 ? "e+" : "e-") + Math.Abs(point - 1).ToString(CultureInfo.InvariantCulture);
        return (digits.Length == 1 ? digits : $"{digits[..1]}.{digits[1..]}") + exponent;
    }
}
