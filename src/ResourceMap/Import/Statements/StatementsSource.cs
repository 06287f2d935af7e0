using System.Text;
using ResourceMap.Journal;

namespace ResourceMap.Import.Statements;

/// <summary>Journal statements as NDJSON (docs/payload.md); each line names the source that it speaks for.</summary>
public sealed class StatementsSource : ISource
{
    public string Name => "statements";

    public string Description => "Déclarations du journal, une par ligne (NDJSON, voir docs/payload.md)";

    public IEnumerable<ImportRow> Read(Stream file)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var lines = new StreamReader(file, encoding, leaveOpen: true);
        var firstLines = new Dictionary<(RecordKey, bool IsSameAs), int>();
        for (var line = 1; ReadLine(lines) is { } text; line++)
        {
            if (text.Trim().Length > 0)
                yield return Map(line, text, firstLines);
        }
    }

    private static string? ReadLine(StreamReader lines)
    {
        try
        {
            return lines.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("Le fichier n'est pas en UTF-8.");
        }
    }

    private static ImportRow Map(int line, string text, Dictionary<(RecordKey, bool), int> firstLines)
    {
        var (statement, refusal, key) = StatementLine.Read(text);
        if (statement is null)
            return new ImportRow.Rejected(line, refusal!, key is null ? [] : [key.Value]);
        return firstLines.TryAdd((statement.Key, statement.SameAs is not null), line)
            ? new ImportRow.Stated(line, [statement])
            : new ImportRow.Duplicate(line, firstLines[(statement.Key, statement.SameAs is not null)]);
    }
}
