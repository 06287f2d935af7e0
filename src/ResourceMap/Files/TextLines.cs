using ResourceMap.Refusals;

namespace ResourceMap.Files;

/// <summary>Reads a text line by line, ended by LF, CRLF or CR, each line in the encoding that it is in.</summary>
public static class TextLines
{
    /// <summary>The longest line of a national file has some thousand.</summary>
    private const int LineBytesMax = 8_000_000;

    /// <summary>Those of the seed have some millions.</summary>
    private const int WholeBytesMax = 100_000_000;

    /// <summary>
    /// Every line, the last one too when it has no end. Throws <see cref="RefusedException"/> for UTF-16 and for a line
    /// that no text has.
    /// </summary>
    public static IEnumerable<TextLine> Read(Stream plain)
    {
        var bytes = new BufferedStream(plain, 1 << 16);
        var line = new MemoryStream();
        var (number, isDeclared) = (1, false);
        for (int next, last = -1; (next = bytes.ReadByte()) >= 0; last = next)
        {
            if (next == '\n' && last == '\r')
                continue;
            if (next is not ('\n' or '\r'))
            {
                Take(line, (byte)next, number);
                continue;
            }

            yield return Decode(line, number++, ref isDeclared);
            line.SetLength(0);
        }

        if (line.Length > 0)
            yield return Decode(line, number, ref isDeclared);
    }

    /// <summary>
    /// The whole of it with LF between the lines, and the numbers of those that are damaged; throws for more than any
    /// reference table has.
    /// </summary>
    public static (string Text, IReadOnlySet<int> Damaged) ReadWhole(Stream plain)
    {
        if (plain.Length > WholeBytesMax)
            throw new RefusedException(
                RefusalCode.FileTooLarge, $"Une table ne dépasse pas {WholeBytesMax / 1_000_000} Mo.");
        var lines = Read(plain).ToList();
        return (
            string.Join('\n', lines.Select(line => line.Text)),
            lines.Where(line => line.IsDamaged).Select(line => line.Number).ToHashSet());
    }

    private static void Take(MemoryStream line, byte next, int number)
    {
        line.WriteByte(next);
        if (line.Length > LineBytesMax)
            throw new RefusedException(
                RefusalCode.FileDamaged, $"La ligne {number} n'en finit pas : ce n'est pas un fichier de texte.");
        if (number == 1 && line.Length == 2 && line.GetBuffer() is ([0xFE, 0xFF, ..] or [0xFF, 0xFE, ..]))
            throw new RefusedException(RefusalCode.FileDamaged, "Le fichier est en UTF-16 : enregistrez-le en UTF-8.");
    }

    private static TextLine Decode(MemoryStream line, int number, ref bool isDeclared)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        isDeclared |= number == 1 && TextEncoding.HasMark(bytes);
        var text = TextEncoding.Decode(bytes, isDeclared, out var isDamaged);
        return new TextLine(number, text, isDamaged);
    }
}
