using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ResourceMap.Files;

/// <summary>
/// Decodes one line: UTF-8 where it is, else windows-1252, in which old files and single pasted lines are. What is
/// neither is damaged, never guessed.
/// </summary>
internal static class TextEncoding
{
    private const char Mark = '\uFEFF';
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Control characters and U+FFFD are what remains of text that was decoded wrongly somewhere before us.
    private static readonly SearchValues<char> Readable = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code)
            .Where(letter => letter == '\t' || (!char.IsControl(letter) && letter != '\uFFFD'))]);

    /// <summary>Whether a byte order mark of UTF-8 stands before it.</summary>
    public static bool HasMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble);

    /// <param name="isUtf8">The file says so: a line that is none is damaged, not of another encoding.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, bool isUtf8, out bool isDamaged)
    {
        var isOther = !Utf8.IsValid(bytes) && !isUtf8 && !HoldsUtf8(bytes);
        var text = (isOther ? Windows1252 : Encoding.UTF8).GetString(bytes);
        // Marks stand where files were pasted together.
        if (text.Contains(Mark))
            text = text.Replace(Mark.ToString(), "", StringComparison.Ordinal);
        isDamaged = text.AsSpan().IndexOfAnyExcept(Readable) >= 0 || IsDecodedTwice(text);
        return text;
    }

    /// <summary>A character of several bytes stands in it whole, which windows-1252 does not write by chance.</summary>
    private static bool HoldsUtf8(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.IndexOfAnyInRange((byte)0xC2, (byte)0xF4) is >= 0 and var at; bytes = bytes[(at + 1)..])
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out _) == OperationStatus.Done)
                return true;
        }

        return false;
    }

    /// <summary>Ã© for é: UTF-8 that somebody took for windows-1252.</summary>
    private static bool IsDecodedTwice(string text)
    {
        for (var at = text.AsSpan().IndexOfAny('Ã', 'Â'); at >= 0 && at + 1 < text.Length;)
        {
            if (Windows1252.GetBytes(text, at + 1, 1) is [>= 0x80 and <= 0xBF])
                return true;
            var next = text.AsSpan(at + 1).IndexOfAny('Ã', 'Â');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
