using System.Text;
using ResourceMap.Journal;
using ResourceMap.Refusals;

namespace ResourceMap.Import.Statements;

/// <summary>Journal statements as NDJSON (docs/payload.md); each line names the source that it speaks for.</summary>
public sealed class StatementsLayout : ILayout
{
    public const string Word = "statements";

    public string Name => Word;

    public string Description => "Déclarations du journal, une par ligne (NDJSON, voir docs/payload.md)";

    public LayoutSource StatedBy => LayoutSource.EachLine;

    /// <summary>Read twice: of several lines on one record, which one stands is known at the end.</summary>
    public IEnumerable<ImportRow> Read(ImportFile file, LayoutContext context)
    {
        var standing = new StandingRows<(RecordKey, bool IsSameAs)>();
        foreach (var (line, text, _) in Lines(file))
        {
            if (StatementLine.Read(text).Statement is { IsRead: true, Value: var statement })
                standing.Add(KeyOf(statement), statement.StatedOn, line);
        }

        foreach (var (line, text, share) in Lines(file))
            yield return Map(line, text, standing) with { Share = share };
    }

    private static IEnumerable<(int Line, string Text, double Share)> Lines(ImportFile file)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var plain = file.Open();
        using var lines = new StreamReader(plain, encoding);
        for (var line = 1; ReadLine(lines) is { } text; line++)
        {
            if (text.Trim().Length > 0)
                yield return (line, text, (double)plain.Position / plain.Length);
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
            throw new RefusedException(new Refusal(RefusalCode.FileDamaged, "Le fichier n'est pas en UTF-8."));
        }
    }

    private static ImportRow Map(int line, string text, StandingRows<(RecordKey, bool)> standing)
    {
        var (key, reading) = StatementLine.Read(text);
        if (!reading.IsRead)
            return new ImportRow.Rejected(line, reading.Refusals, key is null ? [] : [key.Value]);
        var statement = reading.Value;
        return standing.RowOf(KeyOf(statement)) == line
            ? new ImportRow.Stated(line, [statement], [])
            : new ImportRow.Duplicate(line, standing.RowOf(KeyOf(statement)));
    }

    private static (RecordKey, bool) KeyOf(StatedRecord statement) => (statement.Key, statement.SameAs is not null);
}
