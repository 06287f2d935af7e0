using System.Diagnostics.CodeAnalysis;

namespace ResourceMap.Nomenclatures;

/// <summary>
/// A code with its scheme: <c>serafin:1.1.1</c>, <c>clientele:437</c>, <c>finess:183</c>. The value is text
/// (010, 7.10 are no numbers). The default value is no code.
/// </summary>
public readonly record struct Code(string Scheme, string Value) : IComparable<Code>
{
    /// <summary>Reads <c>scheme:value</c>; false where the scheme is not one of <see cref="Schemes.All"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Code code)
    {
        var colon = text?.IndexOf(':') ?? -1;
        var isKnown = colon > 0 && colon < text!.Length - 1 && Schemes.All.Contains(text[..colon]);
        code = isKnown ? new Code(text![..colon], text[(colon + 1)..]) : default;
        return isKnown;
    }

    /// <summary>Reads a code that is known to be well formed, such as one written in the source.</summary>
    public static Code Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no code of a known scheme.");

    public int CompareTo(Code other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => $"{Scheme}:{Value}";
}
