using System.Buffers;
using System.Text;

namespace ResourceMap.Import.Finess;

/// <summary>
/// Cuts a text into rows of <c>;</c>-separated fields. A quote opens a field only at its beginning, is doubled inside
/// and may hold line breaks. A row whose quotes do not close is given back alone, with its fault, and the next line is
/// read afresh, so that one stray quote never swallows the rest of a file.
/// </summary>
internal static class QuotedLines
{
    /// <summary>All rows but the blank ones.</summary>
    public static IEnumerable<FinessLine> Read(string text)
    {
        var number = 1;
        for (var start = 0; start < text.Length;)
        {
            var row = ReadRow(text, start, number, out var end);
            if (row.Fields.Any(field => field.Length > 0))
                yield return row;
            number += text.AsSpan(start, end - start).Count('\n');
            start = end;
        }
    }

    private static FinessLine ReadRow(string text, int start, int number, out int end)
    {
        var fields = new List<string>(32);
        end = ReadFields(text, start, fields);
        if (end < 0)
        {
            var newline = text.IndexOf('\n', start);
            end = newline < 0 ? text.Length : newline + 1;
            fields = [.. text[start..end].Split(';').Select(Clean)];
            return new FinessLine(number, fields, "guillemets mal fermés");
        }

        var isReadable = text.AsSpan(start, end - start).IndexOfAnyExcept(Readable) < 0;
        return new FinessLine(number, fields, isReadable ? null : "caractère illisible (encodage abîmé)");
    }

    // Control characters and U+FFFD are what remains of text that was decoded wrongly somewhere before us.
    private static readonly SearchValues<char> Readable = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code)
            .Where(letter => letter is '\t' or '\r' or '\n' || (!char.IsControl(letter) && letter != '\uFFFD'))]);

    /// <summary>The index behind the row; -1 when its quotes are malformed.</summary>
    private static int ReadFields(string text, int at, List<string> fields)
    {
        while (true)
        {
            at = at < text.Length && text[at] == '"'
                ? ReadQuoted(text, at + 1, fields)
                : ReadPlain(text, at, fields);
            if (at < 0 || at == text.Length)
                return at;
            if (text[at++] == '\n')
                return at;
        }
    }

    private static int ReadPlain(string text, int at, List<string> fields)
    {
        var length = text.AsSpan(at).IndexOfAny(';', '\n');
        var end = length < 0 ? text.Length : at + length;
        fields.Add(Clean(text[at..end]));
        return end;
    }

    private static int ReadQuoted(string text, int at, List<string> fields)
    {
        var value = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (text[at] == '\n' && StartsRow(text, at + 1, fields))
                return -1;
            if (text[at] != '"')
                value.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                value.Append(text[at++]);
            else
                break;
        }

        if (at++ == text.Length)
            return -1;
        if (at < text.Length && text[at] == '\r')
            at++;
        fields.Add(Clean(value.ToString()));
        return at == text.Length || text[at] is ';' or '\n' ? at : -1;
    }

    // Two stray quotes on neighbouring lines look like one field over two lines: the section word tells them apart.
    private static bool StartsRow(string text, int at, List<string> fields) =>
        fields is [{ Length: > 0 } section, ..] && text.AsSpan(at).StartsWith($"{section};");

    /// <summary>Without the padding of fixed-width feeds and without line breaks inside.</summary>
    private static string Clean(string value) =>
        value.AsSpan().IndexOfAny('\n', '\r', '\t') < 0
            ? value.Trim()
            : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
