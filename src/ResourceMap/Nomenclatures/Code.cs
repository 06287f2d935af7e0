using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ResourceMap.Nomenclatures;

/// <summary>
/// A code with its scheme: <c>serafin:1.1.1</c>, <c>clientele:437</c>, <c>finess:183</c>. The value is text
/// (010, 7.10 are no numbers). The default value is no code.
/// </summary>
public readonly record struct Code(string Scheme, string Value) : IComparable<Code>
{
    /// <summary>In characters, scheme included: what is longer is no code, and no index of a server takes it.</summary>
    public const int LengthMax = 100;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        Schemes.All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads <c>scheme:value</c>; false where the scheme is not one of <see cref="Schemes.All"/> or it is
    /// longer than <see cref="LengthMax"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Code code)
    {
        code = default;
        var colon = text?.IndexOf(':') ?? -1;
        if (colon <= 0 || colon == text!.Length - 1 || text.Length > LengthMax
            || !Known.TryGetValue(text.AsSpan(0, colon), out var scheme))
            return false;
        code = new Code(scheme, text[(colon + 1)..]);
        return true;
    }

    /// <summary>Reads a code that is known to be well formed, such as one written in the source.</summary>
    public static Code Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no code of a known scheme.");

    public int CompareTo(Code other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => $"{Scheme}:{Value}";
}
