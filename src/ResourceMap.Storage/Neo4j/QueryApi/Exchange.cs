using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>Sends one request and reads its answer to the end, within its deadline.</summary>
internal sealed class Exchange(HttpClient http, TimeProvider time) : IDisposable
{
    private static readonly MediaTypeHeaderValue Typed = new("application/vnd.neo4j.query");

    public static Exchange Open(Neo4jOptions options, TimeProvider time)
    {
        options.Check();
        var root = options.Url.AbsoluteUri;
        var http = new HttpClient(Handler(options))
        {
            BaseAddress = new Uri(root.EndsWith('/') ? root : root + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        // Discovery and some errors come in plain JSON alone.
        http.DefaultRequestHeaders.Accept.ParseAdd($"{Typed.MediaType}, application/json;q=0.5");
        return new Exchange(http, time);
    }

    public async Task<Answer<T>> SendAsync<T>(Call call, Func<Row, T> map, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(call.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var response = await AskAsync(call, either.Token);
            return await ReadAsync(call with { Status = response.StatusCode }, response, map, either.Token);
        }
        catch (OperationCanceledException fault) when (either.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw call.TooLate(fault);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> AskAsync(Call call, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, call.Path);
        if (call.Body is { } body)
            request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = Typed } };
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            throw call.NotSent(fault);
        }
        catch (HttpRequestException fault)
        {
            throw call.NoAnswer("the connection was lost", fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            // What the handler throws when no connection could be opened in time.
            throw call.NotSent(fault);
        }
    }

    private static async Task<Answer<T>> ReadAsync<T>(
        Call call, HttpResponseMessage response, Func<Row, T> map, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentLength == 0)
            return new Answer<T>(null, new Dictionary<string, JsonElement>());
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var json = new JsonStreamReader(stream, call);
        var answer = await new AnswerReader<T>(call, json, map).ReadAsync(cancellationToken);
        if (answer.Error is var (code, message))
            throw call.Refused(code, message);
        return response.IsSuccessStatusCode ? answer : throw call.NoAnswer("an answer without errors");
    }

    private static SocketsHttpHandler Handler(Neo4jOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectDeadline,
            MaxConnectionsPerServer = options.ConnectionsMax,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(60),
            AllowAutoRedirect = false,
            UseCookies = false,
        };
        if (options.CertificateAuthorityFile is { } file)
        {
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(file) },
                RevocationMode = X509RevocationMode.NoCheck,
            };
        }

        return handler;
    }
}
