using System.Text;
using ResourceMap.Files;

namespace ResourceMap.Import.Finess;

/// <summary>
/// Cuts lines into rows of <c>;</c>-separated fields. A quote opens a field only at its beginning, is doubled inside
/// and may hold line breaks. A row whose quotes do not close is given back alone, with its fault, and the next line is
/// read afresh, so that one stray quote never swallows the rest of a file.
/// </summary>
internal sealed class QuotedLines
{
    /// <summary>What is longer is no row, and to look further would read a file once for each of its lines.</summary>
    private const int LinesOfRowMax = 50;

    private readonly IEnumerator<TextLine> _lines;
    private readonly List<TextLine> _ahead = [];
    private readonly SharedStrings _strings = new();

    private QuotedLines(IEnumerator<TextLine> lines) => _lines = lines;

    /// <summary>All rows but the blank ones.</summary>
    public static IEnumerable<FinessLine> Read(IEnumerable<TextLine> lines)
    {
        using var enumerator = lines.GetEnumerator();
        var reader = new QuotedLines(enumerator);
        while (reader.ReadRow() is { } row)
        {
            if (row.Fields.Any(field => field.Length > 0))
                yield return row;
        }
    }

    private FinessLine? ReadRow()
    {
        if (LineAt(0) is not { } first)
            return null;
        var fields = new List<string>(32);
        var lineCount = ReadFields(first.Text, fields);
        var taken = _ahead.GetRange(0, Math.Max(1, lineCount));
        _ahead.RemoveRange(0, taken.Count);
        if (lineCount == 0)
            return new FinessLine(first.Number, [.. first.Text.Split(';').Select(Clean)], "guillemets mal fermés");
        return new FinessLine(
            first.Number, [.. fields],
            taken.Exists(line => line.IsDamaged) ? "caractère illisible (encodage abîmé)" : null);
    }

    /// <summary>How many lines the row has; 0 when its quotes are malformed.</summary>
    private int ReadFields(string text, List<string> fields)
    {
        for (var (at, lineIndex) = (0, 0); ; at++)
        {
            if (at < text.Length && text[at] == '"')
            {
                if (ReadQuoted(ref text, ref at, ref lineIndex, fields) is not { } value)
                    return 0;
                fields.Add(Clean(value));
            }
            else
            {
                var length = text.AsSpan(at).IndexOf(';');
                var end = length < 0 ? text.Length : at + length;
                fields.Add(Clean(text.AsSpan(at, end - at)));
                at = end;
            }

            if (at == text.Length)
                return lineIndex + 1;
        }
    }

    /// <summary>What stands in the quotes, with the index behind them; null when they are malformed.</summary>
    private string? ReadQuoted(ref string text, ref int at, ref int lineIndex, List<string> fields)
    {
        var value = new StringBuilder();
        for (at++; ; at++)
        {
            if (at >= text.Length)
            {
                if (LineAt(lineIndex + 1) is not { } next || StartsRow(next.Text, fields))
                    return null;
                (text, at, lineIndex) = (next.Text, -1, lineIndex + 1);
                value.Append(' ');
            }
            else if (text[at] != '"')
                value.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                value.Append(text[at++]);
            else
                break;
        }

        at++;
        return at == text.Length || text[at] == ';' ? value.ToString() : null;
    }

    // Two stray quotes on neighbouring lines look like one field over two lines: the section word tells them apart.
    private static bool StartsRow(string text, List<string> fields) =>
        fields is [{ Length: > 0 } section, ..] && text.StartsWith($"{section};", StringComparison.Ordinal);

    private TextLine? LineAt(int index)
    {
        while (_ahead.Count <= index && index < LinesOfRowMax && _lines.MoveNext())
            _ahead.Add(_lines.Current);
        return index < _ahead.Count ? _ahead[index] : null;
    }

    private string Clean(string value) => Clean(value.AsSpan());

    /// <summary>Without the padding of fixed-width feeds and without line breaks inside.</summary>
    private string Clean(ReadOnlySpan<char> value) => value.IndexOf('\t') < 0
        ? _strings.Of(value.Trim())
        : string.Join(' ', value.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
