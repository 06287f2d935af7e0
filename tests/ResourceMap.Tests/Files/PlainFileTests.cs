using System.IO.Compression;
using ResourceMap.Files;
using ResourceMap.Refusals;

namespace ResourceMap.Tests.Files;

public sealed class PlainFileTests
{
    private static readonly byte[] Text = "Une ligne, puis une autre ligne.\n"u8.ToArray();

    [Fact]
    public void A_file_is_read_whatever_its_name_says_and_knows_how_far_it_is()
    {
        Assert.Equal(Text, Read("x.gz", Text));
        Assert.Equal(Text, Read("x.csv", Compressed(Text)));
        Assert.Equal([.. Text, .. Text], Read("x.gz", [.. Compressed(Text), .. Compressed(Text)]));
        Assert.Empty(Read("x.gz", Compressed([])));

        using var plain = PlainFile.Open("x.gz", Compressed(Text));
        Assert.Equal(5, plain.Read(new byte[5]));
        Assert.Equal((5, Text.Length), (plain.Position, plain.Length));
    }

    [Fact]
    public void A_compressed_file_that_is_cut_anywhere_is_refused()
    {
        byte[] whole = [.. Compressed(Text), .. Compressed([.. Text, .. Text])];
        var ends = Enumerable.Range(2, whole.Length - 2).Except([Compressed(Text).Length]);

        Assert.All(ends, end => Assert.Equal(RefusalCode.FileDamaged, RefusalOf(whole[..end])));
        Assert.Equal(RefusalCode.FileDamaged, RefusalOf([.. Compressed(Text), 1, 2, 3]));
        Assert.Equal(RefusalCode.FileDamaged, RefusalOf([.. Compressed(Text)[..^20], .. new byte[20]]));
    }

    [Fact]
    public void A_file_that_holds_a_hundred_times_its_size_is_refused() =>
        Assert.Equal(RefusalCode.FileTooLarge, RefusalOf(Compressed(new byte[20_000_000])));

    private static byte[] Read(string name, byte[] content)
    {
        using var plain = PlainFile.Open(name, content);
        using var read = new MemoryStream();
        plain.CopyTo(read);
        return read.ToArray();
    }

    private static RefusalCode RefusalOf(byte[] content) =>
        Assert.Throws<RefusedException>(() => PlainFile.Open("x.gz", content)).Refusal.Code;

    private static byte[] Compressed(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(content);
        return compressed.ToArray();
    }
}
