using System.Buffers;
using System.IO.Pipelines;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Transport;

/// <summary>
/// The bytes of one answer while it is written, in pieces of a pool: an answer that grows beyond its limit, takes too
/// long or is no longer wanted ends there, and nothing of it was sent.
/// </summary>
internal sealed class AnswerBuffer(int bytesMax, CancellationToken cancellationToken) : IBufferWriter<byte>, IDisposable
{
    /// <summary>Well below what would land in the heap of large objects.</summary>
    private const int PieceBytes = 32 * 1024;

    /// <summary>The most bytes that one asks for to write one: an escaped character.</summary>
    private const int BytesPerByte = 6;

    private readonly List<(byte[] Bytes, int Count)> _full = [];
    private byte[] _last = [];
    private int _lastCount;

    public int Length { get; private set; }

    /// <exception cref="RefusedException">When the answer has become too large.</exception>
    public void Advance(int count)
    {
        Length += count;
        _lastCount += count;
        if (Length > bytesMax)
            throw TooLarge();
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (sizeHint / BytesPerByte > bytesMax - Length + PieceBytes)
            throw TooLarge();
        if (_last.Length - _lastCount < Math.Max(1, sizeHint))
            AddPiece(Math.Max(PieceBytes, sizeHint));
        return _last.AsMemory(_lastCount);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public async Task CopyToAsync(PipeWriter pipe, CancellationToken cancellation)
    {
        foreach (var (bytes, count) in _full.Append((_last, _lastCount)))
            await pipe.WriteAsync(bytes.AsMemory(0, count), cancellation);
    }

    public void Dispose()
    {
        foreach (var (bytes, _) in _full.Append((_last, _lastCount)).Where(piece => piece.Item1.Length > 0))
            ArrayPool<byte>.Shared.Return(bytes);
        _full.Clear();
        (_last, _lastCount) = ([], 0);
    }

    private void AddPiece(int size)
    {
        if (_last.Length > 0)
            _full.Add((_last, _lastCount));
        (_last, _lastCount) = (ArrayPool<byte>.Shared.Rent(size), 0);
    }

    private RefusedException TooLarge() => new(
        RefusalCode.LimitExceeded, $"La réponse dépasse {bytesMax} octets : demandez en plusieurs fois.");
}
