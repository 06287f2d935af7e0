using System.Buffers;
using System.IO.Pipelines;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Transport;

namespace ResourceMap.Tests.GraphQL;

public sealed class AnswerBufferTests
{
    [Fact]
    public async Task What_was_written_in_pieces_is_sent_whole_and_in_order()
    {
        var bytes = Enumerable.Range(0, 100_000).Select(number => (byte)(number % 251)).ToArray();
        using var buffer = new AnswerBuffer(bytes.Length, CancellationToken.None);
        foreach (var piece in bytes.Chunk(777))
            buffer.Write(piece);
        var sent = new MemoryStream();

        var pipe = PipeWriter.Create(sent);
        await buffer.CopyToAsync(pipe, CancellationToken.None);
        await pipe.CompleteAsync();

        Assert.Equal(bytes, sent.ToArray());
    }

    [Fact]
    public void One_byte_too_many_is_refused()
    {
        using var buffer = new AnswerBuffer(100_000, CancellationToken.None);
        buffer.Write(new byte[100_000]);

        var refused = Assert.Throws<RefusedException>(() => buffer.Write<byte>([1]));

        Assert.Equal(RefusalCode.LimitExceeded, refused.Refusal.Code);
    }

    [Fact]
    public void A_room_that_only_too_much_would_fill_is_not_even_made()
    {
        using var buffer = new AnswerBuffer(100_000, CancellationToken.None);

        Assert.Throws<RefusedException>(() => buffer.GetMemory(int.MaxValue));
    }

    [Fact]
    public void Nothing_more_is_written_once_nobody_waits_for_it()
    {
        using var gone = new CancellationTokenSource();
        using var buffer = new AnswerBuffer(100_000, gone.Token);
        buffer.Write<byte>([1]);
        gone.Cancel();

        Assert.Throws<OperationCanceledException>(() => buffer.Write<byte>([2]));
    }
}
