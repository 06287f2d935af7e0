using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace ResourceMap.Tests.Neo4j.QueryApi;

/// <summary>Answers a request; false closes the connection.</summary>
internal delegate Task<bool> Reply(Stream stream, CancellationToken cancellationToken);

/// <summary>What Neo4j, or what stands between, has been seen to answer.</summary>
internal static class Replies
{
    public const string OneRow =
        """{"data":{"fields":["n"],"values":[[{"$type":"Integer","_value":"1"}]]},"bookmarks":["FB:1"]}""";

    public static readonly Reply Begun =
        Json(202, """{"transaction":{"id":"a1b2c3","expires":"2026-11-24T22:28:58Z"}}""");

    public static readonly Reply Committed = Json(202, """{"bookmarks":["FB:2"]}""");

    /// <summary>Closes without a word.</summary>
    public static readonly Reply Close = (_, _) => Task.FromResult(false);

    public static Reply Json(int status, string body) => Whole(status, "application/vnd.neo4j.query", body);

    public static Reply Error(int status, string code, string message = "No value here.") =>
        Json(status, $$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""");

    public static Reply Whole(int status, string contentType, string body) => async (stream, cancellationToken) =>
    {
        await stream.WriteAsync(Text(status, contentType, body), cancellationToken);
        return true;
    };

    /// <summary>Announces the whole body, sends so many bytes of it and closes.</summary>
    public static Reply Cut(string body, int bytes) => async (stream, cancellationToken) =>
    {
        var text = Text(202, "application/vnd.neo4j.query", body);
        var sent = text.Length - Encoding.UTF8.GetByteCount(body) + bytes;
        await stream.WriteAsync(text.AsMemory(0, sent), cancellationToken);
        return false;
    };

    /// <summary>A row and then a space every second, by the given clock, without end.</summary>
    public static Reply Drip(FakeTimeProvider time) => async (stream, cancellationToken) =>
    {
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes("HTTP/1.1 202 Accepted\r\nContent-Length: 1000000\r\n\r\n" + OneRow[..^30]),
            cancellationToken);
        for (var second = 0; second < 60; second++)
        {
            await stream.WriteAsync(" "u8.ToArray(), cancellationToken);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        return false;
    };

    /// <summary>Says that it was asked, and then nothing.</summary>
    public static Reply Silence(Action asked) => async (_, cancellationToken) =>
    {
        asked();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return false;
    };

    private static byte[] Text(int status, string contentType, string body) => Encoding.UTF8.GetBytes(
        $"HTTP/1.1 {status} Some\r\nContent-Type: {contentType}\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
}
