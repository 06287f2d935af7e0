using System.Buffers.Binary;
using System.IO.Compression;

namespace ResourceMap.Import;

/// <summary>A file as it was given; <c>.gz</c> is opened where it is read.</summary>
public sealed record ImportFile(string Name, byte[] Content)
{
    private bool IsCompressed => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The plain bytes. Throws <see cref="InvalidDataException"/> when a compressed file is cut off.</summary>
    public MemoryStream Open()
    {
        if (!IsCompressed)
            return new MemoryStream(Content, writable: false);
        var plain = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(Content), CompressionMode.Decompress))
            gzip.CopyTo(plain);
        // GZipStream takes the end of a file that is cut off for its end; the length at the end tells.
        if (Content.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(Content.AsSpan(^4..)) != (uint)plain.Length)
            throw new InvalidDataException($"{Name} est coupé : sa longueur n'est pas celle qu'il annonce.");
        plain.Position = 0;
        return plain;
    }
}
