using System.Text;
using ResourceMap.Files;
using ResourceMap.Refusals;

namespace ResourceMap.Tests.Files;

public sealed class TextLinesTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("a\nb", "a|b")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("a\rb\r", "a|b")]
    [InlineData("a\n\nb", "a||b")]
    [InlineData("", "")]
    [InlineData("\uFEFFé\n\uFEFFb\nc\uFEFFd", "é|b|cd")] // marks of files that were pasted together
    public void Lines_end_in_any_way_and_marks_are_no_text(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(Encoding.UTF8.GetBytes(text)).Select(line => line.Text)));

    [Fact]
    public void Each_line_is_read_in_the_encoding_it_is_in()
    {
        byte[] mixed = [.. "RÉSIDENCE\n"u8, .. Windows1252.GetBytes("HÉLÈNE – l’œuvre\n"), .. "CHÂTEAU"u8];

        Assert.Equal(
            [new(1, "RÉSIDENCE", false), new(2, "HÉLÈNE – l’œuvre", false), new TextLine(3, "CHÂTEAU", false)],
            Read(mixed));
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0xA9, 0x20, 0xE9 })] // both encodings in one line
    [InlineData(new byte[] { 0xC3, 0x83, 0xC2, 0xA9 })] // é, encoded twice
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD })] // U+FFFD: lost before us
    [InlineData(new byte[] { 0x61, 0x00 })]
    [InlineData(new byte[] { 0x81 })] // no character of windows-1252
    public void What_was_lost_is_said_and_never_guessed(byte[] line) =>
        Assert.True(Assert.Single(Read(line)).IsDamaged);

    [Fact]
    public void A_file_that_says_it_is_utf8_is_not_taken_for_another_encoding() =>
        Assert.Equal([false, true], Read([.. Encoding.UTF8.Preamble, .. "é\n"u8, 0xE9]).Select(line => line.IsDamaged));

    [Fact]
    public void What_is_no_text_is_refused()
    {
        Assert.Throws<RefusedException>(() => Read(Encoding.Unicode.GetPreamble()));
        Assert.Throws<RefusedException>(() => Read(new byte[10_000_000]));
    }

    private static List<TextLine> Read(byte[] content) => [.. TextLines.Read(new MemoryStream(content))];
}
