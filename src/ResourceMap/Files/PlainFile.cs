using System.IO.Compression;
using ResourceMap.Refusals;

namespace ResourceMap.Files;

/// <summary>Opens a file that may be compressed, whatever it is called: its first bytes tell.</summary>
public static class PlainFile
{
    /// <summary>Of a file as it stands and of what it holds: above, nobody meant to send it here.</summary>
    public const long BytesMax = 500_000_000;

    /// <summary>How often a compressed file may hold its own length; the tables of the seed hold it 20 times.</summary>
    private const int RatioMax = 100;

    /// <summary>Below, any ratio is harmless: a short file of one repeated word has a high one.</summary>
    private const long BytesUnjudged = 10_000_000;

    /// <summary>A gzip member of sixteen bytes that no file ends with.</summary>
    private static readonly byte[] End = "\u0003end of the file\u0004"u8.ToArray();

    private static readonly byte[] EndMember = Compress(End);

    public static bool IsCompressed(byte[] content) => content is [0x1F, 0x8B, ..];

    /// <summary>
    /// The plain bytes, read as they are asked for. All members of a gzip file are read. Throws
    /// <see cref="RefusedException"/> when it is cut, damaged or would hold more than there is room for.
    /// </summary>
    public static Stream Open(string name, byte[] content)
    {
        if (!IsCompressed(content))
            return new CountedStream(new MemoryStream(content, writable: false), content.Length);
        return new CountedStream(Inflate(new MemoryStream(content, writable: false)), LengthOf(name, content));
    }

    /// <summary>
    /// Reads it once without keeping anything. A stream of gzip takes the end of a file that is cut for its end: so a
    /// member is put behind it, which comes out as it went in only when all that is before it is whole.
    /// </summary>
    private static long LengthOf(string name, byte[] content)
    {
        var (length, tail) = (0L, Array.Empty<byte>());
        try
        {
            using var plain = Inflate(new MemoryStream([.. content, .. EndMember], writable: false));
            var buffer = new byte[1 << 16];
            for (int count; (count = plain.Read(buffer)) > 0;)
            {
                length += count;
                tail = [.. tail.Concat(buffer.Take(count)).TakeLast(End.Length)];
                RefuseTooLong(name, length, content.Length);
            }
        }
        catch (InvalidDataException)
        {
            throw Cut(name);
        }

        return tail.AsSpan().SequenceEqual(End) ? length - End.Length : throw Cut(name);
    }

    private static void RefuseTooLong(string name, long length, long compressed)
    {
        if (length > BytesMax || (length > BytesUnjudged && length / compressed > RatioMax))
            throw new RefusedException(
                RefusalCode.FileTooLarge,
                $"{Echo.Cut(name)} contient plus qu'il n'est permis une fois décompressé : {BytesMax / 1_000_000} Mo, "
                + $"et {RatioMax} fois sa taille.");
    }

    private static RefusedException Cut(string name) => new(
        RefusalCode.FileDamaged,
        $"{Echo.Cut(name)} est coupé ou abîmé : sa fin ne répond pas à son début. Reprenez-le à sa source.");

    private static GZipStream Inflate(Stream compressed) => new(compressed, CompressionMode.Decompress);

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
