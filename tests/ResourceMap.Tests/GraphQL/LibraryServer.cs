using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.GraphQL.Transport;

namespace ResourceMap.Tests.GraphQL;

/// <summary>The small schema over HTTP, within the process.</summary>
public sealed class LibraryServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    public LibraryServer()
        : this(new Limits())
    {
    }

    internal LibraryServer(Limits limits)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddGraphQLEndpoint(Library.Sdl, Library.Resolvers, Library.Closed, limits);
        builder.Services.AddScoped<AuthorByName>();
        _app = builder.Build();
        _app.MapGraphQLEndpoint("/graphql");
        _app.StartAsync().GetAwaiter().GetResult();
        Client = _app.GetTestClient();
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public async Task<(int Status, JsonNode Body)> AskAsync(string query, object? variables = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
            Headers = { { "Accept", "application/graphql-response+json" } },
        };
        return await SendAsync(request);
    }

    public async Task<(int Status, JsonNode Body)> SendAsync(HttpRequestMessage request)
    {
        var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, JsonNode.Parse(text.Length == 0 ? "{}" : text)!);
    }

    public static HttpRequestMessage Post(string body, string contentType = "application/json")
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);
        return new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
