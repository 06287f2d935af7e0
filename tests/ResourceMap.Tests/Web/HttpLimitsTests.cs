using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.GraphQL.Transport;
using ResourceMap.Server.Web;
using ResourceMap.Tests.GraphQL;

namespace ResourceMap.Tests.Web;

/// <summary>Bytes sent to the real server on loopback.</summary>
public sealed class HttpLimitsTests : IAsyncLifetime
{
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => HttpLimits.Set(kestrel, 100_000));
        builder.Services.AddGraphQLEndpoint(Library.Sdl, Library.Resolvers, Library.Closed, new Limits())
            .AddScoped<AuthorByName>().AddCompressedAnswers();
        _app = builder.Build();
        _app.UseResponseCompression();
        _app.MapGraphQLEndpoint("/graphql");
        await _app.StartAsync();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task The_server_does_not_name_itself()
    {
        var answer = await SendAsync("GET /graphql?query={__typename} HTTP/1.1", "Host: localhost");

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Server:", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_large_is_not_even_asked_for()
    {
        var answer = await SendAsync(
            "POST /graphql HTTP/1.1", "Host: localhost", "Content-Type: application/json",
            "Content-Length: 50000000", "Expect: 100-continue");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("LIMIT_EXCEEDED", answer, StringComparison.Ordinal);
        Assert.Contains("100000 octets", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_16_kB_of_headers_are_refused()
    {
        var answer = await SendAsync(
            ["GET /graphql HTTP/1.1", "Host: localhost", .. Enumerable.Range(0, 20)
                .Select(number => $"X-{number}: {new string('y', 1_000)}")]);

        Assert.StartsWith("HTTP/1.1 431", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_compressed_for_whoever_can_read_it()
    {
        var answer = await SendAsync(
            "GET /graphql?query={text(characters:100000)} HTTP/1.1", "Host: localhost", "Accept-Encoding: gzip");

        Assert.Contains("Content-Encoding: gzip", answer, StringComparison.Ordinal);
        Assert.InRange(answer.Length, 100, 10_000);
    }

    [Fact]
    public void A_client_may_not_keep_others_waiting()
    {
        var kestrel = new KestrelServerOptions();
        HttpLimits.Set(kestrel, 100_000);

        Assert.Equal(TimeSpan.FromSeconds(10), kestrel.Limits.RequestHeadersTimeout);
        Assert.Equal(1_000, kestrel.Limits.MaxConcurrentConnections);
        Assert.NotNull(kestrel.Limits.MinRequestBodyDataRate);
        Assert.NotNull(kestrel.Limits.MinResponseDataRate);
    }

    private async Task<string> SendAsync(params string[] head)
    {
        using var client = new TcpClient();
        var address = new Uri(_app.Urls.Single());
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", [.. head, "Connection: close", "", ""])));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
