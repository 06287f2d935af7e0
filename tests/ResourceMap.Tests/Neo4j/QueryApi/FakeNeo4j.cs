using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Tests.Neo4j.QueryApi;

/// <summary>A bare socket that gives the nth request the nth reply, and the last to all that follow.</summary>
internal sealed class FakeNeo4j : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly Reply[] _replies;
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;
    private int _replied;

    public FakeNeo4j(params Reply[] replies)
        : this(null, replies)
    {
    }

    public FakeNeo4j(X509Certificate2? certificate, params Reply[] replies)
    {
        _certificate = certificate;
        _replies = replies;
        _listener.Start();
        var scheme = certificate is null ? "http" : "https";
        Options = new Neo4jOptions(new Uri($"{scheme}://localhost:{Port}"), "neo4j", "s3cret-pass")
        {
            RetryDelay = TimeSpan.FromMilliseconds(1),
        };
        _accepting = AcceptAsync();
    }

    public Neo4jOptions Options { get; }

    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _accepting;
        _listener.Stop();
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
                conversations.Add(ConverseAsync(await _listener.AcceptTcpClientAsync(_closing.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = await OpenAsync(client);
                while (await FakeRequest.ReadAsync(stream, _closing.Token) is { } request)
                {
                    _requests.Enqueue(request);
                    var reply = _replies[Math.Min(Interlocked.Increment(ref _replied), _replies.Length) - 1];
                    if (!await reply(stream, _closing.Token))
                        return;
                }
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException
                or System.Security.Authentication.AuthenticationException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (_certificate is null)
            return client.GetStream();
        var secured = new SslStream(client.GetStream());
        await secured.AuthenticateAsServerAsync(_certificate);
        return secured;
    }
}

/// <summary>A request as it came over the wire.</summary>
/// <param name="Head">Request line and headers.</param>
internal sealed record FakeRequest(string Head, string Body)
{
    public string Line => Head[..Head.IndexOf(" HTTP", StringComparison.Ordinal)];

    public static async Task<FakeRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, cancellationToken) == 0)
                return null;
            head.Append((char)one[0]);
        }

        var length = head.ToString().Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture)).SingleOrDefault();
        var body = new byte[length];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return new FakeRequest(head.ToString(), Encoding.UTF8.GetString(body));
    }
}
