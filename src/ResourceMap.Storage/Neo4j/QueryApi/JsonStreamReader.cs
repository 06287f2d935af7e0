using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>
/// Reads JSON from a stream forward only, token by token or value by value; it holds no more than the largest single
/// value that was asked for whole.
/// </summary>
internal sealed class JsonStreamReader(Stream stream, Call call) : IDisposable
{
    /// <summary>A plan nests two levels for each operator.</summary>
    public static readonly JsonReaderOptions Options = new() { MaxDepth = 1000 };

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _start;
    private int _end;
    private bool _ended;
    private JsonReaderState _state = new(Options);
    private Range _value;

    /// <summary>The bytes of what was read last, valid until the next is read.</summary>
    public ReadOnlySpan<byte> Value => _buffer.AsSpan(_value);

    /// <summary>The name of the property that was read last.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The next token; with <paramref name="whole"/>, an object or array to its end.</summary>
    public async ValueTask<JsonTokenType> NextAsync(bool whole, CancellationToken cancellationToken)
    {
        try
        {
            JsonTokenType token;
            while (!TryNext(whole, out token))
                await FillAsync(cancellationToken);
            return token;
        }
        catch (JsonException fault)
        {
            throw Broken("the answer is cut or not JSON", fault);
        }
    }

    /// <summary>Reads what follows the document, which must be nothing, so that the connection can be used again.
    /// </summary>
    public async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        while (!_ended)
            await FillAsync(cancellationToken);
        if (_buffer.AsSpan(_start.._end).ContainsAnyExcept(" \r\n\t"u8))
            throw Broken("text follows the answer");
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>With the start of what was not read yet.</summary>
    public QueryApiException Broken(string reason, Exception? inner = null) =>
        call.NoAnswer(reason, inner, Encoding.UTF8.GetString(_buffer, _start, Math.Min(_end - _start, 500)));

    private bool TryNext(bool whole, out JsonTokenType token)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start.._end), _ended, _state);
        var found = reader.Read();
        token = reader.TokenType;
        if (!found && _ended)
            throw new JsonException("The document ends early");
        if (!found)
            return false;
        var first = _start + (int)reader.TokenStartIndex;
        if (token == JsonTokenType.PropertyName)
            Name = reader.GetString()!;
        else if (whole && !reader.TrySkip())
            return false;
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        _value = first.._start;
        return true;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        var rest = _end - _start;
        var target = rest > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        _buffer.AsSpan(_start.._end).CopyTo(target);
        if (target != _buffer)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _end) = (target, 0, rest);
        try
        {
            var free = _buffer.AsMemory(_end);
            var read = await stream.ReadAtLeastAsync(free, free.Length, false, cancellationToken);
            _ended = read < free.Length;
            _end += read;
        }
        catch (IOException fault)
        {
            throw Broken("the connection was lost within the answer", fault);
        }
    }
}
